package io.mysql2dynamodb.runner.port;

import java.nio.charset.StandardCharsets;

/** How a function call ended. */
public sealed interface InvocationResult {

    /**
     * The function returned.
     *
     * @param payload its result, JSON in UTF-8; empty stands for {@code null}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed through once, never compared
    record Returned(byte[] payload) implements InvocationResult {}

    /**
     * The function ended with an error.
     *
     * @param payload Lambda's error object, JSON in UTF-8: {@code errorType}, {@code errorMessage}, {@code stackTrace}
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Failed(byte[] payload) implements InvocationResult {}

    /** The function returned this JSON text. */
    static InvocationResult returned(String json) {
        return new Returned(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The function ended with this JSON error object. */
    static InvocationResult failed(String json) {
        return new Failed(json.getBytes(StandardCharsets.UTF_8));
    }
}
