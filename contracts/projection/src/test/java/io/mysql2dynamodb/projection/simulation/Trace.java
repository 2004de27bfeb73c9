package io.mysql2dynamodb.projection.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What happened: which kinds of things at all, and, where asked, every step in its order. */
final class Trace {

    private final boolean detailed;
    private final List<String> steps = new ArrayList<>();
    private final Set<String> kinds;

    /** @param kinds is added to, so that many simulations can share it */
    Trace(boolean detailed, Set<String> kinds) {
        this.detailed = detailed;
        this.kinds = kinds;
    }

    void met(String kind) {
        kinds.add(kind);
    }

    void note(Supplier<String> step) {
        if (detailed) {
            steps.add(step.get());
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            text.append(i + 1).append(". ").append(steps.get(i)).append('\n');
        }
        return text.toString();
    }
}
