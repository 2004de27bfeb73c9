package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.contract.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A design's contract does not pass the validator: a defect of the modeling, or names that no contract can hold. */
public final class UnusableDesignException extends RuntimeException {

    UnusableDesignException(List<Problem> errors) {
        super("the design's contract is refused; leave the tables named below out by leave_out, and report this:"
                + errors.stream().map(problem -> "\n  " + problem).collect(Collectors.joining()));
    }
}
