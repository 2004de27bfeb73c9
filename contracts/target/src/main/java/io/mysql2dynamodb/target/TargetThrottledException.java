package io.mysql2dynamodb.target;

/**
 * DynamoDB kept refusing for lack of throughput, after every retry that was allowed. Transient: the same request may be
 * repeated later. Some of the items of a write may have been written.
 */
public final class TargetThrottledException extends TargetException {

    private static final long serialVersionUID = 1L;

    public TargetThrottledException(String message) {
        super(message, null);
    }

    public TargetThrottledException(String message, Throwable cause) {
        super(message, cause);
    }
}
