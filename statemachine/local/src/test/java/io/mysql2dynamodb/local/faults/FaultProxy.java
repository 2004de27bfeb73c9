package io.mysql2dynamodb.local.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Stands before a DynamoDB on this machine and lets requests fail by a script. It can end and begin again at the same
 * address, as a server that dies does. Thread-safe.
 */
final class FaultProxy implements AutoCloseable {

    private static final String ERROR = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"%s\"}";
    private static final String JSON = "application/x-amz-json-1.0";

    private final URI behind;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Integer> calls = new TreeMap<>();
    private final Map<Fault, Integer> faults = new TreeMap<>();
    private FaultScript script = FaultScript.NONE;
    private HttpServer server;
    private int port;

    /** @param behind the DynamoDB */
    FaultProxy(URI behind) throws IOException {
        // without it each answer waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.behind = behind;
        begin();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** From now on. */
    synchronized void follow(FaultScript other) {
        script = other;
    }

    /** How often each fault happened so far. */
    synchronized Map<Fault, Integer> faults() {
        return new TreeMap<>(faults);
    }

    /** Nobody answers any more; connections end at once. */
    synchronized void die() {
        server.stop(0);
    }

    /** Answers again, where it did before. */
    synchronized void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        port = server.getAddress().getPort();
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private synchronized Fault draw(String operation, String body) {
        Fault fault = script.of(new DynamoCall(operation, body, calls.merge(operation, 1, Integer::sum)));
        if (fault != Fault.NONE) {
            faults.merge(fault, 1, Integer::sum);
        }
        return fault;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            String operation = target == null ? "" : target.substring(target.indexOf('.') + 1);
            String text = new String(body, StandardCharsets.UTF_8);
            Fault fault = draw(operation, text);
            switch (fault) {
                case NONE -> answer(exchange, forward(exchange, body));
                case THROTTLE ->
                    answer(
                            exchange,
                            400,
                            "ProvisionedThroughputExceededException",
                            "The table's throughput is used up");
                case SERVER_ERROR -> answer(exchange, 500, "InternalServerError", "The server failed inside");
                case HANG -> {
                    forward(exchange, body);
                    closed.await(2, TimeUnit.MINUTES);
                }
                case PARTIAL -> partly(exchange, operation, text);
                case LOST_ANSWER -> forward(exchange, body);
                case CUT -> {}
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void partly(HttpExchange exchange, String operation, String body) throws IOException, InterruptedException {
        PartialBatch batch = PartialBatch.of(operation, body);
        HttpResponse<byte[]> whole = forward(exchange, batch.first().getBytes(StandardCharsets.UTF_8));
        send(exchange, whole.statusCode(), batch.answer(whole.body()));
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(behind).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            boolean theirs = name.regionMatches(true, 0, "X-Amz", 0, 5)
                    || name.equalsIgnoreCase("Authorization")
                    || name.equalsIgnoreCase("Content-Type");
            if (theirs) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        send(exchange, response.statusCode(), response.body());
    }

    private static void answer(HttpExchange exchange, int status, String error, String message) throws IOException {
        send(exchange, status, ERROR.formatted(error, message).getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", JSON);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        closed.countDown();
        die();
        threads.shutdownNow();
    }
}
