package io.mysql2dynamodb.parity;

/** A pattern cannot be asked of both sides, or its answers cannot be compared; the message is the reason that is reported. */
public final class NotComparableException extends RuntimeException {

    NotComparableException(String reason) {
        super(reason);
    }
}
