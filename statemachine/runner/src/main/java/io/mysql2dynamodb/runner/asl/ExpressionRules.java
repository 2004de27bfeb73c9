package io.mysql2dynamodb.runner.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.runner.jsonata.Evaluator;
import io.mysql2dynamodb.runner.jsonata.ExpressionScan;
import io.mysql2dynamodb.runner.jsonata.Expressions;
import java.util.Optional;

/** Judges every expression of a template as Step Functions does when a state machine is created. */
final class ExpressionRules {

    private ExpressionRules() {}

    static void check(JsonNode template, ExpressionScope scope, String pointer, Problems problems) {
        if (template.isObject()) {
            template.properties()
                    .forEach(member ->
                            check(member.getValue(), scope, Pointers.below(pointer, member.getKey()), problems));
        } else if (template.isArray()) {
            for (int i = 0; i < template.size(); i++) {
                check(template.get(i), scope, Pointers.below(pointer, i), problems);
            }
        } else if (Expressions.isExpression(template)) {
            expression(Expressions.inner(template.textValue()), scope, pointer, problems);
        } else if (template.isTextual() && template.textValue().contains("{%")) {
            problems.add(
                    pointer,
                    "the text holds '{%' but is not an expression as a whole.",
                    "Start the text with '{%' and end it with '%}'; join texts with & inside.");
        }
    }

    private static void expression(String text, ExpressionScope scope, String pointer, Problems problems) {
        Optional<String> error = Evaluator.syntaxError(text);
        if (error.isPresent()) {
            problems.add(pointer, "the JSONata expression does not parse: " + error.get(), "Correct: " + text);
            return;
        }
        ExpressionScan scan = ExpressionScan.of(text);
        for (String member : scan.statesMembers()) {
            if (!scope.allows(member)) {
                problems.add(pointer, "$states." + member + " is not available here.", remedyFor(member));
            }
        }
        if (scan.readsRoot()) {
            problems.add(pointer, "$$ is not supported.", "Read $states.input.");
        }
        if (!scan.bareStart().isEmpty()) {
            problems.add(
                    pointer,
                    "the expression starts at '" + scan.bareStart() + "', but expressions have no context item.",
                    "Write $states.input." + scan.bareStart() + ", or $" + scan.bareStart() + " for a variable.");
        }
        for (String function : scan.calledFunctions()) {
            if (!ExpressionScan.FUNCTIONS.contains(function)) {
                problems.add(
                        pointer,
                        "$" + function + "() is not a function of JSONata in Step Functions.",
                        function.equals("eval")
                                ? "Use $parse for JSON text."
                                : "Define it in the expression, or correct it.");
            }
        }
    }

    private static String remedyFor(String member) {
        return switch (member) {
            case "result" -> "Read it in Output or Assign of a Task, Map or Parallel state.";
            case "errorOutput" -> "Read it in Output or Assign of a Catch entry.";
            default -> "Use $states.input, .context, .result or .errorOutput.";
        };
    }
}
