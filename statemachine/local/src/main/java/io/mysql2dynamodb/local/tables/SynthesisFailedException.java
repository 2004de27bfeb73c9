package io.mysql2dynamodb.local.tables;

/** The CDK app did not produce the data stack's template. */
public final class SynthesisFailedException extends RuntimeException {

    SynthesisFailedException(String message) {
        super(message);
    }

    SynthesisFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
