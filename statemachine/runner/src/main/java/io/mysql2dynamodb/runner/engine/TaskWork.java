package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.runner.asl.TaskState;
import io.mysql2dynamodb.runner.event.ExecutionEvent;
import io.mysql2dynamodb.runner.jsonata.Bindings;
import io.mysql2dynamodb.runner.port.InvocationResult;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Calls a function, and where the state asks for it waits for the answer to the task token. One try of one stay. */
final class TaskWork {

    private final TaskState task;
    private final Visit visit;
    private final Flow flow;
    private final String resource;

    TaskWork(TaskState task, Visit visit) {
        this.task = task;
        this.visit = visit;
        this.flow = visit.flow();
        this.resource = task.waitForToken() ? "invoke.waitForTaskToken" : "invoke";
    }

    JsonNode perform() {
        if (!task.waitForToken()) {
            return call(Optional.empty());
        }
        TokenDesk desk = flow.scope().services().tokens();
        PendingTask pending = desk.open(flow.scope().topName());
        try {
            return call(Optional.of(pending));
        } finally {
            desk.close(pending);
        }
    }

    private JsonNode call(Optional<PendingTask> pending) {
        ObjectNode context = visit.context();
        pending.ifPresent(waiting -> context.putObject("Task").put("Token", waiting.token()));
        Bindings bindings = visit.bindings(context);
        JsonNode arguments = visit.evaluate(task.arguments(), bindings, "Arguments");
        Payloads.text(arguments, "the Arguments of the state '" + task.name() + "'");
        Optional<Duration> timeout = seconds(task.timeoutSeconds(), "TimeoutSeconds");
        Optional<Duration> heartbeat = seconds(task.heartbeatSeconds(), "HeartbeatSeconds");
        FunctionCall call = FunctionCall.of(arguments, visit);
        schedule(arguments, timeout, heartbeat);
        Optional<Long> deadline = timeout.map(longest -> System.nanoTime() + longest.toNanos());
        pending.ifPresent(PendingTask::startClock);
        JsonNode result = returned(call.await(flow, deadline), call);
        if (pending.isEmpty()) {
            recordSuccess(result);
            return result;
        }
        ObjectNode submitted = details().put("output", result.toString());
        submitted.set("outputDetails", Recorder.whole());
        flow.record("TaskSubmitted", submitted);
        flow.scope().tell(new ExecutionEvent.TaskTokenWaiting(flow.where(), task.name(), call.functionName()));
        return answered(pending.get(), deadline, heartbeat);
    }

    private Optional<Duration> seconds(Optional<JsonNode> template, String field) {
        return template.map(value -> Duration.ofSeconds((long) visit.number(value, field, 1, 99_999_999)));
    }

    private ObjectNode details() {
        return Recorder.details().put("resourceType", "lambda").put("resource", resource);
    }

    private void schedule(JsonNode arguments, Optional<Duration> timeout, Optional<Duration> heartbeat) {
        ObjectNode details = details().put("region", Arns.REGION).put("parameters", arguments.toString());
        timeout.ifPresent(duration -> details.put("timeoutInSeconds", duration.toSeconds()));
        heartbeat.ifPresent(duration -> details.put("heartbeatInSeconds", duration.toSeconds()));
        flow.record("TaskScheduled", details);
        flow.record("TaskStarted", details());
    }

    private JsonNode returned(FunctionCall.Ending ending, FunctionCall call) {
        if (ending instanceof FunctionCall.TimedOut) {
            throw timedOut("the function did not return in time", Set.of());
        } else if (ending instanceof FunctionCall.Refused refused) {
            throw failed(refused.error(), refused.message());
        }
        InvocationResult result = ((FunctionCall.Answered) ending).result();
        if (result instanceof InvocationResult.Failed failure) {
            throw failed(call.errorType(failure.payload()), call.text(failure.payload()));
        }
        ObjectNode value = call.result(((InvocationResult.Returned) result).payload());
        Payloads.text(value, "the result of the function '" + call.functionName() + "'");
        return value;
    }

    private JsonNode answered(PendingTask pending, Optional<Long> deadline, Optional<Duration> heartbeat) {
        PendingTask.Answer answer;
        try {
            answer = pending.await(deadline, heartbeat);
        } catch (InterruptedException e) {
            throw new AbortedException();
        }
        if (answer instanceof PendingTask.Expired expired) {
            throw expired.heartbeatMissed()
                    ? timedOut("no heartbeat arrived in time", Set.of(StateError.HEARTBEAT_TIMEOUT))
                    : timedOut("the task token was not answered in time", Set.of());
        }
        try {
            if (answer instanceof PendingTask.Failure failure) {
                throw failed(failure.error(), failure.cause());
            }
            JsonNode output = ((PendingTask.Success) answer).output();
            recordSuccess(output);
            return output;
        } finally {
            pending.journaled();
        }
    }

    private void recordSuccess(JsonNode result) {
        ObjectNode details = details().put("output", result.toString());
        details.set("outputDetails", Recorder.whole());
        flow.record("TaskSucceeded", details);
    }

    private StateError failed(String error, String cause) {
        flow.record("TaskFailed", details().put("error", error).put("cause", cause));
        return new StateError(error, cause);
    }

    private StateError timedOut(String why, Set<String> alsoKnownAs) {
        String cause = "In the state '" + task.name() + "' " + why + ".";
        flow.record("TaskTimedOut", details().put("error", StateError.TIMEOUT).put("cause", cause));
        return new StateError(StateError.TIMEOUT, cause, alsoKnownAs);
    }
}
