package io.mysql2dynamodb.local.tables;

/** The synthesized template asks for something of a table that cannot be created locally, or is no template. */
public final class TemplateNotUnderstoodException extends RuntimeException {

    TemplateNotUnderstoodException(String message) {
        super(message);
    }

    TemplateNotUnderstoodException(String message, Throwable cause) {
        super(message, cause);
    }
}
