package io.mysql2dynamodb.source;

/** The source refused a statement, a missing table or column being the usual cause. */
public final class SourceQueryException extends SourceException {

    SourceQueryException(String message, Throwable cause) {
        super(message, cause);
    }
}
