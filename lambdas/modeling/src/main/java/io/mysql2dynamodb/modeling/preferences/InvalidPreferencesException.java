package io.mysql2dynamodb.modeling.preferences;

import io.mysql2dynamodb.contract.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** The preferences cannot be followed; everything that is wrong is listed. */
public final class InvalidPreferencesException extends RuntimeException {

    private final transient List<Problem> problems;

    InvalidPreferencesException(List<Problem> problems) {
        super("the preferences cannot be followed:"
                + problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining()));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, each with its JSON pointer. */
    public List<Problem> problems() {
        return problems;
    }
}
