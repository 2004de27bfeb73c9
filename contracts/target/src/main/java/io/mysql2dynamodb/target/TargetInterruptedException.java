package io.mysql2dynamodb.target;

/**
 * The thread was asked to stop while it waited for DynamoDB. Requests that were on their way have ended; some of the items
 * may have been written. The thread's interrupt flag is set again.
 */
public final class TargetInterruptedException extends TargetException {

    private static final long serialVersionUID = 1L;

    public TargetInterruptedException(String message, Throwable cause) {
        super(message, cause);
    }
}
