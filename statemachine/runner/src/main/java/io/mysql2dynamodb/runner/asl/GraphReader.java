package io.mysql2dynamodb.runner.asl;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads graphs of states, and sees to it that a state's name is used once in the whole definition. */
final class GraphReader {

    private final Map<String, String> pointerByName = new HashMap<>();

    StateGraph read(Fields fields) {
        String startAt = fields.requiredText("StartAt");
        Map<String, State> states = new LinkedHashMap<>();
        if (fields.names("States").isEmpty()) {
            fields.missing("States");
        }
        Optional<Fields> members = fields.object("States");
        for (String name : fields.names("States")) {
            Fields state = members.orElseThrow().object(name).orElseThrow();
            nameOnce(name, state);
            StateReader.read(name, state, this).ifPresent(read -> states.put(name, read));
        }
        return new StateGraph(startAt, states, fields.pointer());
    }

    /** See <a href="https://docs.aws.amazon.com/step-functions/latest/dg/workflow-states.html">States</a>. */
    private void nameOnce(String name, Fields state) {
        String other = pointerByName.putIfAbsent(name, state.pointer());
        if (other != null) {
            state.problems()
                    .add(
                            state.pointer(),
                            "the state name '" + name + "' is used at " + other + " already.",
                            "Rename one.");
        }
        if (name.length() > 80) {
            state.problems().add(state.pointer(), "the state name is longer than 80 characters.", "Shorten it.");
        }
    }
}
