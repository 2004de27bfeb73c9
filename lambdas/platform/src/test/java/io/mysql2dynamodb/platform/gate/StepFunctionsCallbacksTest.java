package io.mysql2dynamodb.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.SendTaskFailureRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskFailureResponse;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessResponse;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

class StepFunctionsCallbacksTest {

    private static final TaskToken TOKEN = new TaskToken("the-token");

    @Test
    void tellsSuccessAndFailure() {
        Engine engine = new Engine();
        StepFunctionsCallbacks callbacks = new StepFunctionsCallbacks(engine);
        callbacks.succeed(TOKEN, "{}");
        callbacks.fail(TOKEN, "some.Error", "x".repeat(40_000));
        assertThat(engine.told).hasSize(2);
        assertThat(engine.told.get(0))
                .isEqualTo(SendTaskSuccessRequest.builder()
                        .taskToken("the-token")
                        .output("{}")
                        .build());
        assertThat(((SendTaskFailureRequest) engine.told.get(1)).cause()).hasSize(32_768);
    }

    @Test
    void aGoneTokenAndAnUnreachableEngineAreToldApart() {
        Engine engine = new Engine();
        StepFunctionsCallbacks callbacks = new StepFunctionsCallbacks(engine);
        engine.failure =
                TaskTimedOutException.builder().message("Task Timed Out").build();
        assertThatThrownBy(() -> callbacks.succeed(TOKEN, "{}"))
                .isInstanceOf(TaskNotWaitingException.class)
                .hasMessageContaining("Redrive");
        engine.failure = SdkClientException.create("connection refused");
        assertThatThrownBy(() -> callbacks.succeed(TOKEN, "{}"))
                .isInstanceOf(CallbackFailedException.class)
                .hasMessageContaining("connection refused");
    }

    /** Notes what it is told. */
    private static final class Engine implements SfnClient {
        final List<Object> told = new ArrayList<>();
        RuntimeException failure;

        @Override
        public SendTaskSuccessResponse sendTaskSuccess(SendTaskSuccessRequest request) {
            told(request);
            return SendTaskSuccessResponse.builder().build();
        }

        @Override
        public SendTaskFailureResponse sendTaskFailure(SendTaskFailureRequest request) {
            told(request);
            return SendTaskFailureResponse.builder().build();
        }

        private void told(Object request) {
            if (failure != null) {
                throw failure;
            }
            told.add(request);
        }

        @Override
        public String serviceName() {
            return "states";
        }

        @Override
        public void close() {}
    }
}
