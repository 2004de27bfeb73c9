package io.mysql2dynamodb.analysis.workload.stated;

import java.util.List;
import java.util.stream.Collectors;

/** A file of stated rates has errors; all that were found are listed. */
public final class InvalidStatedRatesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // messages of exceptions travel in workflow states, whose size is limited
    private static final int SHOWN = 50;

    private final transient List<StatedProblem> problems;

    /** @param file the file's name for a person */
    public InvalidStatedRatesException(String file, List<StatedProblem> problems) {
        super(describe(file, problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, in the order of the file. */
    public List<StatedProblem> problems() {
        return problems;
    }

    private static String describe(String file, List<StatedProblem> problems) {
        String lines =
                problems.stream().limit(SHOWN).map(problem -> "\n  " + problem).collect(Collectors.joining());
        String more = problems.size() > SHOWN ? "\n  and " + (problems.size() - SHOWN) + " more" : "";
        return "the stated rates in " + StatedProblem.shown(file) + " have " + problems.size()
                + (problems.size() == 1 ? " error:" : " errors:") + lines + more;
    }
}
