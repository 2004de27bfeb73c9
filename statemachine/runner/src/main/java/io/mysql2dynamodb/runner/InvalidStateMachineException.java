package io.mysql2dynamodb.runner;

import io.mysql2dynamodb.runner.asl.AslProblem;
import java.util.List;
import java.util.stream.Collectors;

/** A definition cannot be executed here; says everything that is wrong with it. */
public final class InvalidStateMachineException extends RuntimeException {

    private final List<AslProblem> problems;

    public InvalidStateMachineException(List<AslProblem> problems) {
        super("The state machine cannot be executed, " + problems.size() + " problem(s):\n"
                + problems.stream().map(AslProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<AslProblem> problems() {
        return problems;
    }
}
