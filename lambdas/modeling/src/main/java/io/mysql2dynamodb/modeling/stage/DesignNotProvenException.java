package io.mysql2dynamodb.modeling.stage;

import io.mysql2dynamodb.modeling.proof.Proof;
import io.mysql2dynamodb.modeling.proof.Proof.Verdict;
import java.util.stream.Collectors;

/** A design does not do what it says; the message names the patterns. Nothing but scratch copies was changed. */
public final class DesignNotProvenException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    DesignNotProvenException(Proof proof, String document) {
        super("the design fails its proof: " + what(proof) + ". See " + document
                + "; start the run at stage 2 again, with preferences that drop the pattern or ask for another design");
    }

    private static String what(Proof proof) {
        String clashes = proof.clashes().isEmpty() ? "" : proof.clashes().size() + " keys are claimed by two rows; ";
        return clashes
                + proof.patterns().stream()
                        .filter(one -> one.verdict() == Verdict.FAILED)
                        .limit(SHOWN)
                        .map(one -> one.id() + " (" + one.description() + "): "
                                + one.details().stream().findFirst().orElse(""))
                        .collect(Collectors.joining("; "));
    }
}
