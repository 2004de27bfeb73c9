package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.contract.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Tells the problems of a contract. */
final class Verdict {

    private Verdict() {}

    /**
     * Prints every problem and their number.
     *
     * @param withSource whether the contract was judged against a source
     * @return the exit code
     */
    static int tell(PrintWriter out, Path contract, List<Problem> problems, boolean withSource) {
        problems.forEach(out::println);
        long errors = problems.stream().filter(Problem::isError).count();
        long warnings = problems.size() - errors;
        out.println(contract + ": " + count(errors, "error") + ", " + count(warnings, "warning")
                + (withSource ? ", judged against the source's schema" : ""));
        out.flush();
        return errors == 0 ? ExitCode.DONE : ExitCode.BAD_USAGE;
    }

    private static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
