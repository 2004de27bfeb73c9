package io.mysql2dynamodb.analysis.statement;

/** A query cannot be taken apart. Its message says why and where, in words of the normalised statement, without values. */
final class UnreadableQueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableQueryException(String problem) {
        super(problem);
    }
}
