package io.mysql2dynamodb.migration.export;

/** An export cannot be written: where, why and what to do. Nothing that looks whole is left. */
public final class ExportFailedException extends RuntimeException {

    ExportFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
