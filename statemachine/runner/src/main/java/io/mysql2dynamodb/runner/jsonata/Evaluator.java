package io.mysql2dynamodb.runner.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Evaluates templates: every text {@code "{% ... %}"} in them is replaced by its value, the rest stays as written.
 * Thread-safe: an expression is parsed anew for every evaluation, because the engine's parsed form may not be shared.
 */
public final class Evaluator {

    /** Bounds of one evaluation: 5 s, and a depth of 100 as Step Functions has it. */
    private static final long TIME_LIMIT_MILLIS = 5_000;

    private static final int DEPTH_LIMIT = 100;

    private Evaluator() {}

    /**
     * @param field where the template stands, relative to its state, for messages
     * @throws QueryEvaluationException when an expression fails or gives no value
     */
    public static JsonNode evaluate(JsonNode template, Bindings bindings, String field) {
        if (template.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            template.properties()
                    .forEach(member -> object.set(
                            member.getKey(), evaluate(member.getValue(), bindings, field + "/" + member.getKey())));
            return object;
        } else if (template.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < template.size(); i++) {
                array.add(evaluate(template.get(i), bindings, field + "[" + i + "]"));
            }
            return array;
        } else if (Expressions.isExpression(template)) {
            return expression(Expressions.inner(template.textValue()), bindings, field);
        }
        return template;
    }

    /** What is wrong with an expression's syntax, if anything. */
    public static Optional<String> syntaxError(String expression) {
        try {
            Jsonata.jsonata(expression);
            return Optional.empty();
        } catch (JException e) {
            return Optional.of(e.getDetailedErrorMessage());
        } catch (RuntimeException e) {
            // the parser lets index and cast errors through on some malformed texts
            return Optional.of("cannot be parsed (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static JsonNode expression(String expression, Bindings bindings, String field) {
        Object value;
        try {
            Jsonata engine = Jsonata.jsonata(expression);
            engine.setOutputConvertNulls(false);
            engine.setValidateInput(false);
            StatesFunctions.register(engine);
            Jsonata.Frame frame = engine.createFrame();
            frame.setRuntimeBounds(TIME_LIMIT_MILLIS, DEPTH_LIMIT);
            bindings.variables().forEach((name, node) -> {
                if (expression.contains(name)) {
                    frame.bind(name, JsonValues.toEngine(node));
                }
            });
            if (expression.contains("states")) {
                frame.bind("states", states(bindings));
            }
            value = engine.evaluate(null, frame);
        } catch (JException e) {
            throw new QueryEvaluationException(
                    expression, field, "threw an error during evaluation. " + e.getMessage(), e);
        } catch (StackOverflowError e) {
            throw new QueryEvaluationException(expression, field, "is nested too deeply.", e);
        } catch (RuntimeException e) {
            // the engine reports some type errors by cast or arithmetic exceptions: all of them fail this expression
            throw new QueryEvaluationException(expression, field, "threw an error during evaluation. " + e, e);
        }
        if (value == null) {
            throw new QueryEvaluationException(expression, field, "returned nothing (undefined).", null);
        }
        try {
            return JsonValues.fromEngine(value);
        } catch (IllegalArgumentException e) {
            throw new QueryEvaluationException(
                    expression, field, "returned an unsupported result type: " + e.getMessage() + ".", e);
        }
    }

    private static Map<String, Object> states(Bindings bindings) {
        Map<String, Object> states = new LinkedHashMap<>();
        states.put("input", JsonValues.toEngine(bindings.input()));
        states.put("context", JsonValues.toEngine(bindings.context()));
        bindings.result().ifPresent(node -> states.put("result", JsonValues.toEngine(node)));
        bindings.errorOutput().ifPresent(node -> states.put("errorOutput", JsonValues.toEngine(node)));
        return states;
    }
}
