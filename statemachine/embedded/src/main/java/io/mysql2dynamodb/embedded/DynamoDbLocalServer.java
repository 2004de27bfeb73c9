package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * The main class of DynamoDB Local's process. Its own main class would listen on every network interface and could
 * report usage to its maker; this one listens on 127.0.0.1, on a port of the system's choice, and reports nothing.
 */
final class DynamoDbLocalServer {
    static final String PORT_FILE = "port";
    static final String DURABLE = "durable";
    static final String IN_MEMORY = "in-memory";

    private static final String ANY_ORIGIN = null;

    private DynamoDbLocalServer() {}

    /** Arguments: the server's folder, and {@value #DURABLE} or {@value #IN_MEMORY}. */
    public static void main(String[] arguments) throws Exception {
        ServerFolder folder = new ServerFolder(Path.of(arguments[0]));
        boolean inMemory = arguments[1].equals(IN_MEMORY);
        Server server = new Server(Loopback.port(0));
        LocalDynamoDBRequestHandler requests = new LocalDynamoDBRequestHandler(
                0, inMemory, inMemory ? null : folder.data().toString(), true, false);
        server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(requests, ANY_ORIGIN), "/"));
        server.start();
        announce(folder, ((ServerConnector) server.getConnectors()[0]).getLocalPort());
        server.join();
    }

    private static void announce(ServerFolder folder, int port) throws IOException {
        Path written = Files.writeString(folder.file(PORT_FILE + ".new"), Integer.toString(port));
        Files.move(written, folder.file(PORT_FILE), StandardCopyOption.ATOMIC_MOVE);
    }
}
