package io.mysql2dynamodb.target;

/**
 * No answer came from DynamoDB, or only a server error: connection refused or lost, a timeout, an internal error.
 * Transient: the same request may be repeated.
 */
public final class TargetUnreachableException extends TargetException {

    private static final long serialVersionUID = 1L;

    public TargetUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
