package io.mysql2dynamodb.local.function;

/** How an invocation ended, as Lambda reports it: what the handler wrote, or a function error. */
public sealed interface FunctionOutcome {

    /** @param payload the JSON that the handler wrote */
    @SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
    record Succeeded(byte[] payload) implements FunctionOutcome {}

    /**
     * The handler threw.
     *
     * @param errorType class name of the exception, which Retry and Catch match
     * @param errorMessage its message
     * @param payload the error as the JSON that Lambda answers with
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Failed(String errorType, String errorMessage, byte[] payload) implements FunctionOutcome {}
}
