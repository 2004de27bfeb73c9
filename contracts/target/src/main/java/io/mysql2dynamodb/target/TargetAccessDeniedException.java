package io.mysql2dynamodb.target;

/**
 * DynamoDB knew the caller but not the right to do this, or no credentials could be found. Not transient.
 */
public final class TargetAccessDeniedException extends TargetException {

    private static final long serialVersionUID = 1L;

    public TargetAccessDeniedException(String message, Throwable cause) {
        super(message, cause);
    }
}
