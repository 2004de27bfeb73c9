package io.mysql2dynamodb.local.endpoint;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** One request and its answer. */
final class Exchange {

    private static final long DRAINED = 16L << 20;

    private final HttpExchange http;

    Exchange(HttpExchange http) {
        this.http = http;
    }

    String method() {
        return http.getRequestMethod();
    }

    String rawPath() {
        return http.getRequestURI().getRawPath();
    }

    /** The header's first value, or {@code ""}. */
    String header(String name) {
        String value = http.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /**
     * The whole body.
     *
     * @throws WireException when it is longer than {@code limit} bytes
     */
    byte[] body(int limit) throws IOException {
        byte[] body = http.getRequestBody().readNBytes(limit + 1);
        if (body.length > limit) {
            drain(http.getRequestBody());
            throw WireException.tooLarge("the request is larger than " + limit + " bytes");
        }
        return body;
    }

    /** A client that is still sending would miss the answer. */
    private static void drain(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long drained = 0;
        int read = 0;
        while (read >= 0 && drained < DRAINED) {
            drained += read;
            read = body.read(buffer);
        }
    }

    void answerHeader(String name, String value) {
        http.getResponseHeaders().set(name, value);
    }

    void answer(int status, String contentType, byte[] body) throws IOException {
        answerHeader("Content-Type", contentType);
        answerHeader("x-amzn-RequestId", UUID.randomUUID().toString());
        http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            http.getResponseBody().write(body);
        }
    }
}
