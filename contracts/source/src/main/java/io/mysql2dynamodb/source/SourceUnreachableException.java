package io.mysql2dynamodb.source;

/** No connection to the source, or it was lost in the middle. Transient: repeating may help. */
public final class SourceUnreachableException extends SourceException {

    SourceUnreachableException(String message, Throwable cause) {
        super(message, cause);
    }
}
