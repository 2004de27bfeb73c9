package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.FileOrder;
import io.mysql2dynamodb.contract.Problem;
import java.util.ArrayList;
import java.util.List;

/** The problems found so far. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();

    void error(String pointer, String what, String remedy) {
        problems.add(Problem.error(pointer, what, remedy));
    }

    void warning(String pointer, String what, String remedy) {
        problems.add(Problem.warning(pointer, what, remedy));
    }

    /** The problems in the order of the file. */
    List<Problem> inOrder() {
        return FileOrder.of(problems.stream());
    }
}
