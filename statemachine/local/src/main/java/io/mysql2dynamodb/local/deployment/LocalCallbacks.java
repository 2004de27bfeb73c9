package io.mysql2dynamodb.local.deployment;

import io.mysql2dynamodb.platform.gate.TaskCallbacks;
import io.mysql2dynamodb.platform.gate.TaskNotWaitingException;
import io.mysql2dynamodb.platform.gate.TaskToken;
import io.mysql2dynamodb.runner.InvalidTokenException;
import io.mysql2dynamodb.runner.Runner;
import io.mysql2dynamodb.runner.TaskDoesNotExistException;
import io.mysql2dynamodb.runner.TaskTimedOutException;
import java.util.concurrent.atomic.AtomicReference;

/** Answers waiting states of the runner in this process, which is made after the functions that answer them. */
final class LocalCallbacks implements TaskCallbacks {

    private final AtomicReference<Runner> runner = new AtomicReference<>();

    void answer(Runner made) {
        runner.set(made);
    }

    @Override
    public void succeed(TaskToken token, String output) {
        calling(() -> runner.get().sendTaskSuccess(token.value(), output));
    }

    @Override
    public void fail(TaskToken token, String error, String cause) {
        calling(() -> runner.get().sendTaskFailure(token.value(), error, cause));
    }

    private static void calling(Runnable call) {
        try {
            call.run();
        } catch (InvalidTokenException | TaskDoesNotExistException | TaskTimedOutException e) {
            throw new TaskNotWaitingException(e.getMessage(), e);
        }
    }
}
