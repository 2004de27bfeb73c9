package io.mysql2dynamodb.control;

import io.mysql2dynamodb.platform.gate.CallbackFailedException;
import io.mysql2dynamodb.platform.gate.TaskCallbacks;
import io.mysql2dynamodb.platform.gate.TaskNotWaitingException;
import io.mysql2dynamodb.platform.gate.TaskToken;
import java.util.ArrayList;
import java.util.List;

/** A state machine whose tasks wait until they are answered once. */
final class WaitingTasks implements TaskCallbacks {

    final List<String> answers = new ArrayList<>();
    boolean unreachable;
    private final List<TaskToken> waiting = new ArrayList<>();

    synchronized TaskToken begin(String token) {
        TaskToken begun = new TaskToken(token);
        waiting.add(begun);
        return begun;
    }

    synchronized void stop() {
        waiting.clear();
    }

    @Override
    public synchronized void succeed(TaskToken token, String output) {
        answer(token, "success " + output);
    }

    @Override
    public synchronized void fail(TaskToken token, String error, String cause) {
        answer(token, "failure " + error + ": " + cause);
    }

    private void answer(TaskToken token, String answer) {
        if (unreachable) {
            throw new CallbackFailedException("nobody there", null);
        }
        if (!waiting.remove(token)) {
            throw new TaskNotWaitingException("the execution does not wait any more. Redrive it", null);
        }
        answers.add(token.value() + " " + answer);
    }
}
