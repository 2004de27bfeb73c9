package io.mysql2dynamodb.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalFunctionsTest {

    private static FunctionOutcome invoke(RequestStreamHandler handler) {
        return new LocalFunctions(Map.of("It", handler), Clock.systemUTC()).invoke("It", new byte[0]);
    }

    @Test
    void aHandlerIsToldWhoItIsAndHowLongItMayTake() {
        FunctionOutcome outcome = invoke((input, output, context) -> {
            assertThat(context.getRemainingTimeInMillis()).isBetween(890_000, 900_000);
            assertThat(context.getInvokedFunctionArn()).endsWith(":function:It");
            output.write(context.getFunctionName().getBytes(StandardCharsets.UTF_8));
        });

        assertThat(outcome).isInstanceOfSatisfying(FunctionOutcome.Succeeded.class, succeeded -> assertThat(
                        new String(succeeded.payload(), StandardCharsets.UTF_8))
                .isEqualTo("It"));
    }

    @Test
    void whatAHandlerThrowsHasTheNameThatRetryMatches() {
        FunctionOutcome outcome = invoke((input, output, context) -> {
            throw new UnsupportedOperationException("no \"quotes\" lost");
        });

        assertThat(outcome).isInstanceOfSatisfying(FunctionOutcome.Failed.class, failed -> {
            assertThat(failed.errorType()).isEqualTo("java.lang.UnsupportedOperationException");
            assertThat(failed.errorMessage()).isEqualTo("no \"quotes\" lost");
            assertThat(new String(failed.payload(), StandardCharsets.UTF_8)).contains("no \\\"quotes\\\" lost");
        });
    }

    @Test
    void anUnknownFunctionIsNamedWithThoseThatExist() {
        LocalFunctions functions = new LocalFunctions(Map.of(), Clock.systemUTC());

        assertThatThrownBy(() -> functions.invoke("Nobody", new byte[0]))
                .isInstanceOf(NoSuchFunctionException.class)
                .hasMessageContaining("Nobody");
    }
}
