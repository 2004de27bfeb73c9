package io.mysql2dynamodb.platform.gate;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** Answers by the Step Functions API. */
public final class StepFunctionsCallbacks implements TaskCallbacks {

    /** Longest cause and error (https://docs.aws.amazon.com/step-functions/latest/apireference/API_SendTaskFailure.html). */
    private static final int LONGEST_CAUSE = 32_768;

    private final SfnClient client;

    public StepFunctionsCallbacks(SfnClient client) {
        this.client = client;
    }

    @Override
    public void succeed(TaskToken token, String output) {
        translating(
                "SendTaskSuccess",
                () -> client.sendTaskSuccess(
                        request -> request.taskToken(token.value()).output(output)));
    }

    @Override
    public void fail(TaskToken token, String error, String cause) {
        String fitting = cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE);
        translating(
                "SendTaskFailure",
                () -> client.sendTaskFailure(
                        request -> request.taskToken(token.value()).error(error).cause(fitting)));
    }

    private static void translating(String operation, Runnable request) {
        try {
            request.run();
        } catch (TaskTimedOutException | TaskDoesNotExistException | InvalidTokenException e) {
            throw new TaskNotWaitingException(
                    "the execution does not wait for this answer any more: it was stopped, timed out, or was answered"
                            + " before. Redrive it to be asked again",
                    e);
        } catch (SdkException e) {
            throw new CallbackFailedException(
                    operation + " failed: " + e.getMessage()
                            + ". Check that Step Functions can be reached and that this function's role allows it, then"
                            + " decide again",
                    e);
        }
    }
}
