package io.mysql2dynamodb.local.deployment;

import io.mysql2dynamodb.embedded.RunningDynamoDb;
import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.local.run.RunConfiguration;
import io.mysql2dynamodb.local.run.RunConfiguration.Source;
import io.mysql2dynamodb.sample.SampleShop;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Makes the databases of a run ready: starts those that are embedded, beside each other, and connects to those that were
 * given.
 *
 * @param servers the embedded servers
 * @param password asked for the password of one's own MySQL, by its user
 * @param tell lines about what takes a while
 */
public record BackendsStart(EmbeddedServers servers, Function<String, char[]> password, Consumer<String> tell) {

    /** @throws TablesLostException when the run had tables in memory that are gone */
    public Backends of(RunConfiguration configuration) {
        if (configuration.target().kind() == RunConfiguration.Target.Kind.EMBEDDED) {
            servers.refuseLostTables();
        }
        if (configuration.source().isPresent()) {
            Source source = configuration.source().get();
            Password typed = Password.of(password.apply(source.user()));
            SourceAddress address = new SourceAddress(source.jdbcUrl(), source.user());
            return target(configuration, address, typed);
        }
        CompletableFuture<RunningMySql> mySql =
                CompletableFuture.supplyAsync(() -> sample(configuration.sampleRows()), BackendsStart::daemon);
        Function<RunningMySql, SourceAddress> address =
                running -> new SourceAddress(running.jdbcUrl(SampleShop.DATABASE), running.user());
        if (configuration.target().kind() == RunConfiguration.Target.Kind.EMBEDDED) {
            RunningDynamoDb dynamoDb = dynamoDb(configuration);
            RunningMySql running = joined(mySql);
            return new Backends(
                    address.apply(running),
                    Password.of(running.password().toCharArray()),
                    TargetClient.ofEmbedded(dynamoDb.endpoint()),
                    describe(dynamoDb.endpoint()));
        }
        RunningMySql running = joined(mySql);
        return target(
                configuration,
                address.apply(running),
                Password.of(running.password().toCharArray()));
    }

    private Backends target(RunConfiguration configuration, SourceAddress address, Password typed) {
        return switch (configuration.target().kind()) {
            case AWS -> new Backends(address, typed, TargetClient.ofAws(), "AWS");
            case ENDPOINT -> {
                URI endpoint = configuration.target().endpoint().orElseThrow();
                DynamoDbClient client = TargetClient.ofEndpoint(endpoint);
                yield new Backends(address, typed, client, endpoint.toString());
            }
            case EMBEDDED -> {
                URI endpoint = dynamoDb(configuration).endpoint();
                yield new Backends(address, typed, TargetClient.ofEmbedded(endpoint), describe(endpoint));
            }
        };
    }

    private RunningDynamoDb dynamoDb(RunConfiguration configuration) {
        RunningDynamoDb running = servers.dynamoDb(configuration.durable());
        tell.accept(
                "embedded DynamoDB Local at " + running.endpoint() + (running.durable() ? ", on disk" : ", in memory"));
        return running;
    }

    private RunningMySql sample(long rows) {
        RunningMySql running = servers.mySql(rows, SampleShop.Progress.NONE);
        tell.accept("embedded MySQL at 127.0.0.1:" + running.port() + " with the sample shop in database "
                + SampleShop.DATABASE);
        return running;
    }

    private static String describe(URI endpoint) {
        return "the embedded DynamoDB Local at " + endpoint;
    }

    private static RunningMySql joined(CompletableFuture<RunningMySql> mySql) {
        try {
            return mySql.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "embedded-mysql");
        thread.setDaemon(true);
        thread.start();
    }
}
