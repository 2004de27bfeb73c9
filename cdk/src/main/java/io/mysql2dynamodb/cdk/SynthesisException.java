package io.mysql2dynamodb.cdk;

/**
 * Synthesis cannot go on for a reason that the user can mend. The message says what, where and how; the app prints it
 * without a stack trace and writes no assembly.
 */
public abstract class SynthesisException extends RuntimeException {

    protected SynthesisException(String message) {
        super(message);
    }
}
