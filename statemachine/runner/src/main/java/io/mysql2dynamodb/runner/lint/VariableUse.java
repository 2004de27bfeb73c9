package io.mysql2dynamodb.runner.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.runner.asl.MapState;
import io.mysql2dynamodb.runner.asl.Problems;
import io.mysql2dynamodb.runner.asl.Shaping;
import io.mysql2dynamodb.runner.asl.State;
import io.mysql2dynamodb.runner.asl.StateGraph;
import io.mysql2dynamodb.runner.asl.Transitions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Every variable that is read has been assigned on every way that leads there. Branches and inline iterations see the
 * variables around them; a distributed map's children do not.
 */
final class VariableUse {

    private final StateGraph graph;
    private final Set<String> atStart;
    private final Set<String> beyondBorder;
    private final Problems problems;

    private VariableUse(StateGraph graph, Set<String> atStart, Set<String> beyondBorder, Problems problems) {
        this.graph = graph;
        this.atStart = atStart;
        this.beyondBorder = beyondBorder;
        this.problems = problems;
    }

    static void check(StateGraph graph, Problems problems) {
        new VariableUse(graph, Set.of(), Set.of(), problems).check();
    }

    private void check() {
        Map<String, Set<String>> assigned = assignedOnEveryWay();
        assigned.forEach((name, variables) -> {
            State state = graph.states().get(name);
            for (TemplateReads.Read read : TemplateReads.of(state)) {
                if (!variables.contains(read.variable())) {
                    report(read);
                }
            }
            boolean border = state instanceof MapState map && map.distributed();
            Set<String> hidden = new HashSet<>(beyondBorder);
            hidden.addAll(variables);
            for (StateGraph inner : Transitions.inside(state)) {
                new VariableUse(inner, border ? Set.of() : variables, border ? hidden : beyondBorder, problems).check();
            }
        });
    }

    private void report(TemplateReads.Read read) {
        if (beyondBorder.contains(read.variable())) {
            problems.add(
                    read.pointer(),
                    "$" + read.variable()
                            + " is assigned outside of the distributed Map, whose children do not see it.",
                    "Pass it by ItemSelector or BatchInput and read it from $states.input.");
        } else {
            problems.add(
                    read.pointer(),
                    "$" + read.variable() + " is not assigned on every way that leads here.",
                    "Assign it before, or correct the name.");
        }
    }

    /** For every reachable state, what is certainly assigned on entering it. */
    private Map<String, Set<String>> assignedOnEveryWay() {
        Map<String, Set<String>> entering = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        if (graph.states().containsKey(graph.startAt())) {
            entering.put(graph.startAt(), new HashSet<>(atStart));
            open.add(graph.startAt());
        }
        while (!open.isEmpty()) {
            State state = graph.states().get(open.remove());
            for (Transitions.Way way : Transitions.of(state)) {
                if (!graph.states().containsKey(way.target())) {
                    continue;
                }
                Set<String> arriving = new HashSet<>(entering.get(state.name()));
                arriving.addAll(assignedBy(way.shaping()));
                Set<String> known = entering.get(way.target());
                if (known == null) {
                    entering.put(way.target(), arriving);
                    open.add(way.target());
                } else if (known.retainAll(arriving)) {
                    open.add(way.target());
                }
            }
        }
        return entering;
    }

    private static Set<String> assignedBy(Shaping shaping) {
        Set<String> names = new HashSet<>();
        shaping.assign().map(JsonNode::fieldNames).ifPresent(all -> all.forEachRemaining(names::add));
        return names;
    }
}
