package io.mysql2dynamodb.local.function;

/** Sees invocations pass, from the threads that make them. An observer must be quick, thread-safe and must not throw. */
public interface FunctionObserver {

    void started(String function, byte[] input);

    void ended(String function, byte[] input, FunctionOutcome outcome);
}
