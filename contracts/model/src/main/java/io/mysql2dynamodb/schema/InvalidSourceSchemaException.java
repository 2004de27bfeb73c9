package io.mysql2dynamodb.schema;

/** A text is not the {@code schema.json} that {@link SourceSchemaJson} writes. */
public final class InvalidSourceSchemaException extends RuntimeException {
    InvalidSourceSchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
