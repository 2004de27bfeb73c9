package io.mysql2dynamodb.runner.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mysql2dynamodb.runner.port.FunctionServiceException;
import io.mysql2dynamodb.runner.port.InvocationResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One call of {@code lambda:invoke}, with the result and errors in the shapes that Step Functions gives them; see
 * <a href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html">Invoke Lambda</a>.
 */
@SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
record FunctionCall(String functionName, byte[] payload) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How the call ended. */
    sealed interface Ending {}

    record Answered(InvocationResult result) implements Ending {}

    /** The function could not be called. */
    record Refused(String error, String message) implements Ending {}

    record TimedOut() implements Ending {}

    static FunctionCall of(JsonNode arguments, Visit visit) {
        JsonNode name = arguments.path("FunctionName");
        if (!name.isTextual() || name.textValue().isEmpty()) {
            throw visit.runtimeError(
                    StateError.RUNTIME, "The Arguments need a FunctionName that is a text, but it is " + name + ".");
        }
        JsonNode payload = arguments.has("Payload") ? arguments.get("Payload") : JsonNodeFactory.instance.objectNode();
        return new FunctionCall(name.textValue(), payload.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Calls the function on a thread of its own, so that a timeout or a stop leaves it to its own end, as on AWS.
     *
     * @param deadline of {@link System#nanoTime}; empty for none
     */
    Ending await(Flow flow, Optional<Long> deadline) {
        Services services = flow.scope().services();
        CompletableFuture<InvocationResult> running = CompletableFuture.supplyAsync(
                () -> services.functions().invoke(functionName, payload), services.pool());
        try {
            return new Answered(
                    deadline.isPresent()
                            ? running.get(Math.max(1, deadline.get() - System.nanoTime()), TimeUnit.NANOSECONDS)
                            : running.get());
        } catch (TimeoutException e) {
            return new TimedOut();
        } catch (InterruptedException e) {
            throw new AbortedException();
        } catch (ExecutionException e) {
            return e.getCause() instanceof FunctionServiceException refused
                    ? new Refused(refused.error(), refused.getMessage())
                    : new Refused("Lambda.Unknown", "The function '" + functionName + "' broke: " + e.getCause());
        }
    }

    /** The task's result. */
    ObjectNode result(byte[] returned) {
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("ExecutedVersion", "$LATEST");
        result.set("Payload", returned.length == 0 ? NullNode.getInstance() : payloadOf(returned));
        result.putObject("SdkHttpMetadata").put("HttpStatusCode", 200);
        result.putObject("SdkResponseMetadata")
                .put("RequestId", UUID.randomUUID().toString());
        return result.put("StatusCode", 200);
    }

    /** What is not JSON passes as text, as Step Functions does it. */
    private static JsonNode payloadOf(byte[] returned) {
        try {
            return JSON.readTree(returned);
        } catch (IOException e) {
            return JsonNodeFactory.instance.textNode(new String(returned, StandardCharsets.UTF_8));
        }
    }

    /** The error's name in Lambda's error object. */
    String errorType(byte[] error) {
        try {
            return JSON.readTree(text(error)).path("errorType").asText("Lambda.Unknown");
        } catch (JsonProcessingException e) {
            return "Lambda.Unknown";
        }
    }

    String text(byte[] error) {
        return new String(error, StandardCharsets.UTF_8);
    }
}
