package io.mysql2dynamodb.runner.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.runner.asl.ChoiceState;
import io.mysql2dynamodb.runner.asl.MapState;
import io.mysql2dynamodb.runner.asl.Pointers;
import io.mysql2dynamodb.runner.asl.Problems;
import io.mysql2dynamodb.runner.asl.Shaping;
import io.mysql2dynamodb.runner.asl.State;
import io.mysql2dynamodb.runner.asl.StateGraph;
import io.mysql2dynamodb.runner.asl.Transitions;
import java.util.HashMap;
import java.util.Map;

/**
 * A branch or an inline iteration assigns no variable of the states around it: Step Functions refuses that when the
 * state machine is created. A distributed map's children have variables of their own.
 */
final class ShadowedVariables {

    private ShadowedVariables() {}

    static void check(StateGraph graph, Problems problems) {
        check(graph, Map.of(), problems);
    }

    private static void check(StateGraph graph, Map<String, String> outer, Problems problems) {
        Map<String, String> here = new HashMap<>();
        for (State state : graph.states().values()) {
            assignments(state).forEach(here::putIfAbsent);
        }
        here.forEach((name, pointer) -> {
            if (outer.containsKey(name)) {
                problems.add(
                        pointer,
                        "$" + name + " is assigned around this state, too, at " + outer.get(name) + ".",
                        "Give the inner one another name.");
            }
        });
        Map<String, String> visible = new HashMap<>(outer);
        visible.putAll(here);
        for (State state : graph.states().values()) {
            boolean border = state instanceof MapState map && map.distributed();
            for (StateGraph inner : Transitions.inside(state)) {
                check(inner, border ? Map.of() : visible, problems);
            }
        }
    }

    /** Every variable that a state assigns, on whatever way, and where. */
    private static Map<String, String> assignments(State state) {
        Map<String, String> found = new HashMap<>();
        add(Transitions.shaping(state), state.pointer(), found);
        Transitions.handlers(state).catches().forEach(catcher -> add(catcher.shaping(), catcher.pointer(), found));
        if (state instanceof ChoiceState choice) {
            choice.rules().forEach(rule -> add(rule.shaping(), rule.pointer(), found));
        }
        return found;
    }

    private static void add(Shaping shaping, String pointer, Map<String, String> into) {
        shaping.assign()
                .map(JsonNode::fieldNames)
                .ifPresent(names -> names.forEachRemaining(
                        name -> into.putIfAbsent(name, Pointers.below(Pointers.below(pointer, "Assign"), name))));
    }
}
