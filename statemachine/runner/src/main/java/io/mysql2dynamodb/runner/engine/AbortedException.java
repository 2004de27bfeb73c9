package io.mysql2dynamodb.runner.engine;

/** Unwinds a chain of states that was told to stop. Carries nothing: who set the {@link Abort} knows why. */
final class AbortedException extends RuntimeException {

    AbortedException() {
        super("stopped", null, false, false);
    }
}
