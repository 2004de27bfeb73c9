package io.mysql2dynamodb.platform;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * A function: JSON in, a record, the work, a record, JSON out. Unknown, missing and wrongly typed fields of the input are
 * refused by name. What {@link #handle} throws leaves as it is, so that the state machine can match it by class name.
 *
 * <p>While it works, the log context holds {@code function}, {@code run}, {@code stage} and {@code requestId}. Inputs are
 * not logged: a gate's holds a task token.
 *
 * @param <I> the input, a record; optional fields are {@code Optional}
 * @param <O> the output, a record; {@code Void} for none
 */
public abstract class JsonHandler<I, O> implements RequestStreamHandler {

    private static final Logger LOG = LoggerFactory.getLogger(JsonHandler.class);

    private final Class<I> inputType;

    protected JsonHandler(Class<I> inputType) {
        this.inputType = inputType;
    }

    /** Does the work. */
    protected abstract O handle(I input);

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String function = getClass().getSimpleName();
        MDC.put("function", function);
        if (context != null && context.getAwsRequestId() != null) {
            MDC.put("requestId", context.getAwsRequestId());
        }
        long begun = System.nanoTime();
        boolean done = false;
        try {
            O result = handle(parse(function, input));
            Json.MAPPER.writeValue(output, result);
            done = true;
        } catch (RuntimeException e) {
            LOG.error("{} failed: {}: {}", function, e.getClass().getName(), e.getMessage(), e);
            throw e;
        } finally {
            LOG.info("{} {} after {} ms", function, done ? "ended" : "failed", (System.nanoTime() - begun) / 1_000_000);
            MDC.remove("function");
            MDC.remove("requestId");
            MDC.remove("run");
            MDC.remove("stage");
        }
    }

    private I parse(String function, InputStream input) throws IOException {
        try {
            JsonNode tree = Json.MAPPER.readTree(input);
            note("run", tree.path("run"));
            note("stage", tree.path("stage"));
            I parsed = Json.MAPPER.treeToValue(tree, inputType);
            if (parsed == null) {
                throw new InvalidInputException(function + " was called without input; it takes " + accepted(), null);
            }
            return parsed;
        } catch (JsonMappingException e) {
            throw new InvalidInputException(
                    function + " cannot use its input at " + path(e) + ": " + e.getOriginalMessage() + ". It takes "
                            + accepted(),
                    e);
        } catch (JsonProcessingException e) {
            throw new InvalidInputException(
                    function + " was called with something that is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static void note(String name, JsonNode value) {
        if (value.isValueNode() && !value.isNull()) {
            MDC.put(name, value.asText());
        }
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining(".", "\"", "\""));
    }

    private String accepted() {
        if (!inputType.isRecord()) {
            return inputType.getSimpleName();
        }
        return Arrays.stream(inputType.getRecordComponents())
                .map(component ->
                        component.getType() == Optional.class ? component.getName() + "?" : component.getName())
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
