package io.mysql2dynamodb.contract;

import java.util.List;
import java.util.stream.Collectors;

/** A contract has errors; all that were found are listed, warnings too. */
public final class InvalidContractException extends RuntimeException {

    // messages of exceptions travel in workflow states, whose size is limited
    private static final int SHOWN = 50;

    private final transient List<Problem> problems;

    public InvalidContractException(List<Problem> problems) {
        super(describe(problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, errors and warnings, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }

    private static String describe(List<Problem> problems) {
        List<Problem> errors = problems.stream().filter(Problem::isError).toList();
        String lines =
                errors.stream().limit(SHOWN).map(problem -> "\n  " + problem).collect(Collectors.joining());
        String more = errors.size() > SHOWN ? "\n  and " + (errors.size() - SHOWN) + " more" : "";
        return "the migration contract has " + errors.size() + (errors.size() == 1 ? " error:" : " errors:") + lines
                + more;
    }
}
