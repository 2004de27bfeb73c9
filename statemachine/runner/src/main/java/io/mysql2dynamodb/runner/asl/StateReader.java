package io.mysql2dynamodb.runner.asl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.mysql2dynamodb.runner.jsonata.Expressions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one state by its type. What the interpreter does not support is reported by name. */
final class StateReader {

    static final Set<String> COMMON = Set.of("Type", "Comment", "QueryLanguage", "Next", "End", "Output", "Assign");
    private static final double YEAR = 99_999_999;

    private StateReader() {}

    static Optional<State> read(String name, Fields fields, GraphReader graphs) {
        fields.text("QueryLanguage").ifPresent(language -> QueryLanguage.check(language, fields));
        String type = fields.requiredText("Type");
        return switch (type) {
            case "Task" -> Optional.of(task(name, fields));
            case "Pass" -> Optional.of(pass(name, fields));
            case "Choice" -> Optional.of(choice(name, fields));
            case "Wait" -> Optional.of(waiting(name, fields));
            case "Succeed" -> Optional.of(succeed(name, fields));
            case "Fail" -> Optional.of(fail(name, fields));
            case "Parallel" -> Optional.of(parallel(name, fields, graphs));
            case "Map" -> Optional.of(MapReader.read(name, fields, graphs));
            case "" -> Optional.empty();
            default -> {
                fields.problems()
                        .add(
                                Pointers.below(fields.pointer(), "Type"),
                                "the state type '" + type + "' is not supported.",
                                "Use Task, Pass, Choice, Wait, Map, Parallel, Succeed or Fail.");
                yield Optional.empty();
            }
        };
    }

    static Set<String> commonAnd(String... names) {
        Set<String> all = new HashSet<>(COMMON);
        all.addAll(List.of(names));
        return all;
    }

    private static State task(String name, Fields fields) {
        fields.allow(commonAnd("Resource", "Arguments", "TimeoutSeconds", "HeartbeatSeconds", "Retry", "Catch"));
        String resource = fields.requiredText("Resource");
        boolean waits = resource.endsWith(".waitForTaskToken");
        if (!resource.isEmpty() && !resource.matches("arn:aws[a-z-]*:states:::lambda:invoke(\\.waitForTaskToken)?")) {
            fields.problems()
                    .add(
                            Pointers.below(fields.pointer(), "Resource"),
                            "the resource '" + resource + "' is not supported.",
                            "Use arn:aws:states:::lambda:invoke or arn:aws:states:::lambda:invoke.waitForTaskToken.");
        }
        JsonNode arguments = fields.template("Arguments", ExpressionScope.INPUT).orElse(NullNode.getInstance());
        if (arguments.isObject()) {
            fields.object("Arguments").ifPresent(members -> {
                members.allow(Set.of("FunctionName", "Payload"));
                members.requiredText("FunctionName");
            });
        } else if (!Expressions.isExpression(arguments)) {
            fields.missing("Arguments");
        }
        return new TaskState(
                name,
                fields.pointer(),
                waits,
                arguments,
                fields.number("TimeoutSeconds", 1, YEAR),
                fields.number("HeartbeatSeconds", 1, YEAR),
                shaping(fields, ExpressionScope.RESULT),
                HandlersReader.read(fields),
                next(fields));
    }

    private static State pass(String name, Fields fields) {
        fields.allow(COMMON);
        return new PassState(name, fields.pointer(), shaping(fields, ExpressionScope.INPUT), next(fields));
    }

    private static State choice(String name, Fields fields) {
        fields.allow(Set.of("Type", "Comment", "QueryLanguage", "Output", "Assign", "Choices", "Default"));
        List<ChoiceState.Rule> rules = new ArrayList<>();
        for (Fields rule : fields.objects("Choices")) {
            rule.allow(Set.of("Comment", "Condition", "Next", "Output", "Assign"));
            Optional<JsonNode> condition = rule.template("Condition", ExpressionScope.INPUT);
            if (condition.isEmpty()) {
                rule.missing("Condition");
            } else if (!condition.get().isBoolean() && !Expressions.isExpression(condition.get())) {
                rule.problems()
                        .add(
                                Pointers.below(rule.pointer(), "Condition"),
                                "the condition is not a JSONata expression.",
                                "Write \"{% ... %}\".");
            }
            rules.add(new ChoiceState.Rule(
                    condition.orElse(NullNode.getInstance()),
                    rule.requiredText("Next"),
                    shaping(rule, ExpressionScope.INPUT),
                    rule.pointer()));
        }
        if (rules.isEmpty()) {
            fields.missing("Choices");
        }
        return new ChoiceState(
                name, fields.pointer(), rules, fields.text("Default"), shaping(fields, ExpressionScope.INPUT));
    }

    private static State waiting(String name, Fields fields) {
        fields.allow(commonAnd("Seconds", "Timestamp"));
        Optional<JsonNode> seconds = fields.number("Seconds", 0, YEAR);
        Optional<JsonNode> timestamp = fields.template("Timestamp", ExpressionScope.INPUT);
        if (seconds.isPresent() == timestamp.isPresent()) {
            fields.problems().add(fields.pointer(), "a Wait needs either Seconds or Timestamp.", "Give exactly one.");
        }
        return new WaitState(
                name, fields.pointer(), seconds, timestamp, shaping(fields, ExpressionScope.INPUT), next(fields));
    }

    private static State succeed(String name, Fields fields) {
        fields.allow(Set.of("Type", "Comment", "QueryLanguage", "Output"));
        return new SucceedState(name, fields.pointer(), fields.template("Output", ExpressionScope.INPUT));
    }

    private static State fail(String name, Fields fields) {
        fields.allow(Set.of("Type", "Comment", "QueryLanguage", "Error", "Cause"));
        return new FailState(
                name,
                fields.pointer(),
                fields.template("Error", ExpressionScope.INPUT),
                fields.template("Cause", ExpressionScope.INPUT));
    }

    private static State parallel(String name, Fields fields, GraphReader graphs) {
        fields.allow(commonAnd("Branches", "Arguments", "Retry", "Catch"));
        List<StateGraph> branches = new ArrayList<>();
        for (Fields branch : fields.objects("Branches")) {
            branch.allow(Set.of("StartAt", "States", "Comment"));
            branches.add(graphs.read(branch));
        }
        if (branches.isEmpty()) {
            fields.missing("Branches");
        }
        return new ParallelState(
                name,
                fields.pointer(),
                fields.template("Arguments", ExpressionScope.INPUT),
                branches,
                shaping(fields, ExpressionScope.RESULT),
                HandlersReader.read(fields),
                next(fields));
    }

    static Shaping shaping(Fields fields, ExpressionScope scope) {
        Optional<JsonNode> assign = fields.template("Assign", scope);
        assign.ifPresent(variables -> AssignRules.check(variables, fields));
        return new Shaping(fields.template("Output", scope), assign.filter(JsonNode::isObject));
    }

    /** Next, or empty for End; exactly one of the two must be given. */
    static Optional<String> next(Fields fields) {
        Optional<String> next = fields.text("Next");
        if (next.isPresent() == fields.flag("End")) {
            fields.problems().add(fields.pointer(), "a state needs either Next or End.", "Give exactly one.");
        }
        return next;
    }
}
