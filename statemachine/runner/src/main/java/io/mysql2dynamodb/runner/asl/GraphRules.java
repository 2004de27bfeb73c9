package io.mysql2dynamodb.runner.asl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** Every way leads to a state of the same graph, every state can be reached, and the graph can end. */
final class GraphRules {

    private GraphRules() {}

    static void check(StateGraph graph, Problems problems) {
        if (!graph.startAt().isEmpty() && !graph.states().containsKey(graph.startAt())) {
            dangling(Pointers.below(graph.pointer(), "StartAt"), graph.startAt(), problems);
        }
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(graph.startAt());
        boolean ends = false;
        while (!open.isEmpty()) {
            String name = open.remove();
            State state = graph.states().get(name);
            ends |= state == null; // reported as dangling
            if (state == null || !reached.add(name)) {
                continue;
            }
            ends |= !(state instanceof ChoiceState) && Transitions.next(state).isEmpty();
            for (Transitions.Way way : Transitions.of(state)) {
                open.add(way.target());
            }
        }
        for (State state : graph.states().values()) {
            for (Transitions.Way way : Transitions.of(state)) {
                if (!way.target().isEmpty() && !graph.states().containsKey(way.target())) {
                    dangling(way.pointer(), way.target(), problems);
                }
            }
            if (!reached.contains(state.name())) {
                problems.add(
                        state.pointer(),
                        "the state '" + state.name() + "' is never reached.",
                        "Lead to it, or remove it.");
            }
            Transitions.inside(state).forEach(inner -> check(inner, problems));
        }
        if (!ends && !reached.isEmpty()) {
            problems.add(
                    graph.pointer(), "no way ends.", "Give a state \"End\": true, or lead to a Succeed or Fail state.");
        }
    }

    private static void dangling(String pointer, String target, Problems problems) {
        problems.add(pointer, "there is no state '" + target + "' in this graph.", "Name a state beside this one.");
    }
}
