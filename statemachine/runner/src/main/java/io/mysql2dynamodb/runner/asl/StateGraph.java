package io.mysql2dynamodb.runner.asl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * States that lead to one another: the whole machine, a branch, or an item processor.
 *
 * @param states in the order of the file
 * @param pointer JSON pointer of the object that holds StartAt and States
 */
public record StateGraph(String startAt, Map<String, State> states, String pointer) {

    public StateGraph {
        states = Collections.unmodifiableMap(new LinkedHashMap<>(states));
    }

    public State state(String name) {
        State state = states.get(name);
        if (state == null) {
            throw new IllegalArgumentException("no state named '" + name + "' at " + pointer);
        }
        return state;
    }
}
