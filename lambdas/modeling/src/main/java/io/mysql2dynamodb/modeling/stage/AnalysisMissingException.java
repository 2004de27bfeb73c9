package io.mysql2dynamodb.modeling.stage;

/** A design was asked for, and the run has no analysis to make it of. */
public final class AnalysisMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AnalysisMissingException(String run) {
        super("run \"" + run + "\" has no schema.json and access-patterns.json of stage 1: start it at stage 1");
    }
}
