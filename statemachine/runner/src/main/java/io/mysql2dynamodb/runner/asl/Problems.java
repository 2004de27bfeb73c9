package io.mysql2dynamodb.runner.asl;

import java.util.ArrayList;
import java.util.List;

/** Collects problems while a definition is read, so that all are reported in one pass. Not thread-safe. */
public final class Problems {

    private final List<AslProblem> found = new ArrayList<>();

    public void add(String pointer, String what, String remedy) {
        AslProblem problem = new AslProblem(pointer, what, remedy);
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<AslProblem> list() {
        return List.copyOf(found);
    }
}
