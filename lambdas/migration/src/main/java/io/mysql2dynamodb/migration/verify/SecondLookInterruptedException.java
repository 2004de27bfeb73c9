package io.mysql2dynamodb.migration.verify;

/** The function was told to stop while it waited to look at differences again. */
public final class SecondLookInterruptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SecondLookInterruptedException(InterruptedException cause) {
        super("interrupted before differences were looked at again; repeat the step: it only reads", cause);
    }
}
