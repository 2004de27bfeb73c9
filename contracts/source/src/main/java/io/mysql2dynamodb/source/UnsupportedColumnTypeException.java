package io.mysql2dynamodb.source;

/** A column or expression has a type that cannot be read exactly. */
public final class UnsupportedColumnTypeException extends SourceException {

    UnsupportedColumnTypeException(String message, Throwable cause) {
        super(message, cause);
    }
}
