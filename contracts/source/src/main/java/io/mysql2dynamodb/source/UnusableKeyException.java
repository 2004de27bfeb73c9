package io.mysql2dynamodb.source;

/** A row cannot be told from the others by its key, or a key does not fit its columns. */
public final class UnusableKeyException extends SourceException {

    UnusableKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
