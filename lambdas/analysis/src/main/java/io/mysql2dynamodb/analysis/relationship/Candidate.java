package io.mysql2dynamodb.analysis.relationship;

import java.util.Comparator;

/**
 * A reference that a name suggests and the data has yet to confirm.
 *
 * @param reference what refers to what
 * @param evidence how much the name says
 * @param reason the same as a sentence
 */
record Candidate(Reference reference, NameEvidence evidence, String reason) {

    /** The likeliest first; among equals by name. */
    static final Comparator<Candidate> LIKELIEST = Comparator.comparing(Candidate::evidence)
            .thenComparing(candidate -> candidate.reference().id());
}
