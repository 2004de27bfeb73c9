package io.mysql2dynamodb.target;

/**
 * DynamoDB understood the request and refused it, for instance an item over 400 KB or an empty key. Repeating it does not
 * help.
 */
public final class TargetRejectedException extends TargetException {

    private static final long serialVersionUID = 1L;

    public TargetRejectedException(String message, Throwable cause) {
        super(message, cause);
    }
}
