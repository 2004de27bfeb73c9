package io.mysql2dynamodb.runner.port;

/** Calls the functions that Task states name. Called from many threads at once. */
@FunctionalInterface
public interface FunctionInvoker {

    /**
     * Calls a function and waits for its answer.
     *
     * @param functionName name or ARN, as the state's {@code FunctionName} gives it
     * @param payload the event, JSON in UTF-8
     * @return what the function returned, or the error it ended with
     * @throws FunctionServiceException when the function could not be called at all
     */
    InvocationResult invoke(String functionName, byte[] payload);
}
