package io.mysql2dynamodb.local.endpoint;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mysql2dynamodb.local.function.LocalFunctions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The local endpoint: the calls of Step Functions and Lambda that people use, over HTTP on 127.0.0.1, so that the AWS
 * CLI and SDKs work with {@code --endpoint-url}. It asks for no credentials; see {@link LoopbackGuard} for who is kept
 * out.
 */
public final class LocalEndpoint implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalEndpoint.class);

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** Room for waiting Invokes beside the short calls. */
    private static final int THREADS = 16;

    private final HttpServer server;
    private final ExecutorService threads;
    private final LoopbackGuard guard;
    private final StepFunctionsApi stepFunctions;
    private final LambdaApi lambda;

    private LocalEndpoint(HttpServer server, Executions executions, LocalFunctions functions) {
        this.server = server;
        this.threads = Executors.newFixedThreadPool(THREADS, daemons());
        this.guard = new LoopbackGuard(server.getAddress().getPort());
        this.stepFunctions = new StepFunctionsApi(executions);
        this.lambda = new LambdaApi(functions);
    }

    /**
     * Starts to listen.
     *
     * @param port the port, or 0 for any free one
     * @throws PortTakenException when something else listens there
     */
    public static LocalEndpoint start(int port, Executions executions, LocalFunctions functions) {
        HttpServer server = bind(port);
        LocalEndpoint endpoint = new LocalEndpoint(server, executions, functions);
        server.createContext("/", endpoint::handle);
        server.setExecutor(endpoint.threads);
        server.start();
        return endpoint;
    }

    private static HttpServer bind(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        } catch (IOException e) {
            throw new PortTakenException(port, e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange http) throws IOException {
        try (http) {
            Exchange exchange = new Exchange(http);
            var objection = guard.objection(http.getRequestHeaders());
            if (objection.isPresent()) {
                stepFunctions.answer(exchange, WireException.forbidden(objection.get()));
            } else if (LambdaApi.isMeant(exchange)) {
                lambda.handle(exchange);
            } else {
                stepFunctions.handle(exchange);
            }
        } catch (RuntimeException e) {
            LOG.error("the local endpoint could not answer {}", http.getRequestURI(), e);
            throw e;
        }
    }

    private static ThreadFactory daemons() {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "endpoint-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
