package io.mysql2dynamodb.embedded;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Gives tests a client of one DynamoDB Local per JVM. Register it with {@code @RegisterExtension static final}. Tests
 * share the server, so each names its tables with {@link #tablePrefix()}; tables of that prefix are deleted afterwards.
 */
public final class DynamoDbExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private final Deque<String> prefixes = new ArrayDeque<>();
    private DynamoDbClient client;

    /** The shared server's endpoint; started at first use. */
    public URI endpoint() {
        return TestServers.dynamoDb().endpoint();
    }

    /** A client of the shared server, open until the class's tests end. */
    public synchronized DynamoDbClient client() {
        if (client == null) {
            client = newClient();
        }
        return client;
    }

    /** Another client of the shared server; the caller closes it. */
    public DynamoDbClient newClient() {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                // Several HTTP clients may be on the class path: the SDK does not choose then.
                .httpClientBuilder(ApacheHttpClient.builder().maxConnections(64))
                .build();
    }

    /** A prefix for table names that no other test uses: per test, or per class when asked before all. */
    public String tablePrefix() {
        return prefixes.getFirst();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        prefixes.push("class" + PREFIXES.incrementAndGet() + "-");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        prefixes.push("test" + PREFIXES.incrementAndGet() + "-");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        deleteTables(prefixes.pop());
        closeClientAtTheEnd();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        deleteTables(prefixes.pop());
        closeClientAtTheEnd();
    }

    private synchronized void deleteTables(String prefix) {
        if (client != null) {
            client.listTablesPaginator().tableNames().stream()
                    .filter(name -> name.startsWith(prefix))
                    .toList()
                    .forEach(name -> client.deleteTable(request -> request.tableName(name)));
        }
    }

    private synchronized void closeClientAtTheEnd() {
        if (prefixes.isEmpty() && client != null) {
            client.close();
            client = null;
        }
    }
}
