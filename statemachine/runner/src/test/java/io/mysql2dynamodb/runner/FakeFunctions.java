package io.mysql2dynamodb.runner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.mysql2dynamodb.runner.port.FunctionInvoker;
import io.mysql2dynamodb.runner.port.FunctionServiceException;
import io.mysql2dynamodb.runner.port.InvocationResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Functions by name, and what they were called with. */
final class FakeFunctions implements FunctionInvoker {

    private final Map<String, Function<JsonNode, InvocationResult>> functions = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> calls = new ConcurrentHashMap<>();

    FakeFunctions with(String name, Function<JsonNode, InvocationResult> function) {
        functions.put(name, function);
        return this;
    }

    /** Answers with the payload itself. */
    FakeFunctions echo(String name) {
        return with(name, payload -> InvocationResult.returned(payload.toString()));
    }

    /** Answers always the same. */
    FakeFunctions returning(String name, String json) {
        return with(name, payload -> InvocationResult.returned(json));
    }

    List<JsonNode> calls(String name) {
        return calls.getOrDefault(name, List.of());
    }

    @Override
    public InvocationResult invoke(String functionName, byte[] payload) {
        Function<JsonNode, InvocationResult> function = functions.get(functionName);
        if (function == null) {
            throw FunctionServiceException.unknownFunction(functionName);
        }
        JsonNode event = Json.read(new String(payload, StandardCharsets.UTF_8));
        calls.computeIfAbsent(functionName, name -> new CopyOnWriteArrayList<>())
                .add(event);
        return function.apply(event);
    }

    static InvocationResult error(String type, String message) {
        return InvocationResult.failed(JsonNodeFactory.instance
                .objectNode()
                .put("errorType", type)
                .put("errorMessage", message)
                .toString());
    }
}
