package io.mysql2dynamodb.target;

/**
 * Something failed on the DynamoDB side. Each kind that a caller can tell apart is a class of its own; the message says
 * what failed, where, and what to do.
 */
public abstract sealed class TargetException extends RuntimeException
        permits KeyContendedException,
                LeaseLostException,
                TargetAccessDeniedException,
                TargetInterruptedException,
                TargetRejectedException,
                TargetTableMissingException,
                TargetThrottledException,
                TargetUnreachableException {

    private static final long serialVersionUID = 1L;

    TargetException(String message, Throwable cause) {
        super(message, cause);
    }
}
