package io.mysql2dynamodb.runner.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.runner.asl.ChoiceState;
import io.mysql2dynamodb.runner.asl.FailState;
import io.mysql2dynamodb.runner.asl.Handlers;
import io.mysql2dynamodb.runner.asl.MapState;
import io.mysql2dynamodb.runner.asl.ParallelState;
import io.mysql2dynamodb.runner.asl.Pointers;
import io.mysql2dynamodb.runner.asl.Shaping;
import io.mysql2dynamodb.runner.asl.State;
import io.mysql2dynamodb.runner.asl.TaskState;
import io.mysql2dynamodb.runner.asl.Transitions;
import io.mysql2dynamodb.runner.asl.WaitState;
import io.mysql2dynamodb.runner.jsonata.ExpressionScan;
import io.mysql2dynamodb.runner.jsonata.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds every variable that a state's own fields read; not those of the states inside it. */
final class TemplateReads {

    /** A variable and the expression that reads it. */
    record Read(String variable, String pointer) {}

    private final List<Read> reads = new ArrayList<>();

    static List<Read> of(State state) {
        TemplateReads found = new TemplateReads();
        found.shaping(Transitions.shaping(state), state.pointer());
        found.handlers(Transitions.handlers(state));
        found.fields(state);
        return found.reads;
    }

    private void fields(State state) {
        if (state instanceof TaskState task) {
            field(Optional.of(task.arguments()), state, "Arguments");
            field(task.timeoutSeconds(), state, "TimeoutSeconds");
            field(task.heartbeatSeconds(), state, "HeartbeatSeconds");
        } else if (state instanceof ChoiceState choice) {
            for (ChoiceState.Rule rule : choice.rules()) {
                template(rule.condition(), Pointers.below(rule.pointer(), "Condition"));
                shaping(rule.shaping(), rule.pointer());
            }
        } else if (state instanceof WaitState wait) {
            field(wait.seconds(), state, "Seconds");
            field(wait.timestamp(), state, "Timestamp");
        } else if (state instanceof FailState fail) {
            field(fail.error(), state, "Error");
            field(fail.cause(), state, "Cause");
        } else if (state instanceof ParallelState parallel) {
            field(parallel.arguments(), state, "Arguments");
        } else if (state instanceof MapState map) {
            map(map);
        }
    }

    private void map(MapState map) {
        field(map.items(), map, "Items");
        field(map.itemSelector(), map, "ItemSelector");
        field(map.maxConcurrency(), map, "MaxConcurrency");
        field(map.toleratedFailureCount(), map, "ToleratedFailureCount");
        field(map.toleratedFailurePercentage(), map, "ToleratedFailurePercentage");
        map.reader().ifPresent(reader -> {
            field(Optional.of(reader.arguments()), map, "ItemReader");
            field(reader.maxItems(), map, "ItemReader");
        });
        map.batcher().ifPresent(batcher -> {
            field(batcher.maxItems(), map, "ItemBatcher");
            field(batcher.maxInputBytes(), map, "ItemBatcher");
            field(batcher.batchInput(), map, "ItemBatcher");
        });
        map.writer().ifPresent(writer -> field(Optional.of(writer.arguments()), map, "ResultWriter"));
    }

    private void handlers(Handlers handlers) {
        handlers.catches().forEach(catcher -> shaping(catcher.shaping(), catcher.pointer()));
    }

    private void shaping(Shaping shaping, String pointer) {
        shaping.output().ifPresent(output -> template(output, Pointers.below(pointer, "Output")));
        shaping.assign().ifPresent(assign -> template(assign, Pointers.below(pointer, "Assign")));
    }

    private void field(Optional<JsonNode> template, State state, String name) {
        template.ifPresent(node -> template(node, Pointers.below(state.pointer(), name)));
    }

    private void template(JsonNode node, String pointer) {
        if (Expressions.isExpression(node)) {
            for (String variable :
                    ExpressionScan.of(Expressions.inner(node.textValue())).variables()) {
                reads.add(new Read(variable, pointer));
            }
        }
        node.properties().forEach(member -> template(member.getValue(), Pointers.below(pointer, member.getKey())));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                template(node.get(i), Pointers.below(pointer, i));
            }
        }
    }
}
