package io.mysql2dynamodb.local.model;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.embedded.EmbeddedDynamoDb;
import io.mysql2dynamodb.embedded.EmbeddedMySql;
import io.mysql2dynamodb.embedded.RunningDynamoDb;
import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.local.deployment.TargetClient;
import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.proof.DesignProof;
import io.mysql2dynamodb.modeling.proof.DynamoScratchTables;
import io.mysql2dynamodb.modeling.proof.Proof;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.ScratchDatabase;
import io.mysql2dynamodb.source.SourceAddress;
import io.mysql2dynamodb.source.SourceDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Proves a design on a MySQL and a DynamoDB Local of its own, which are started for it and ended with it. */
public final class EmbeddedProof {

    private static final String DATABASE = "mysql2dynamodb_scratch";
    private static final String PREFIX = "proof-";

    private final SourceDatabase source;

    /** @param source where rows are sampled; it is only read */
    public EmbeddedProof(SourceDatabase source) {
        this.source = source;
    }

    /** Proves it. */
    public Proof prove(Modeling modeling, Design design, MigrationContract contract) {
        Path folder = temporary();
        Deque<Runnable> ends = new ConcurrentLinkedDeque<>(List.of(() -> delete(folder)));
        // servers are processes of their own, which Ctrl-C does not reach
        Thread interrupted = new Thread(() -> ends.forEach(Runnable::run), "proof-servers-end");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            RunningMySql mysql = EmbeddedMySql.start(folder.resolve("mysql"));
            ends.addFirst(mysql::stopAndDelete);
            RunningDynamoDb dynamo = EmbeddedDynamoDb.start(folder.resolve("dynamodb"), false);
            ends.addFirst(dynamo::stopAndDelete);
            return prove(mysql, dynamo, modeling, design, contract);
        } finally {
            if (removed(interrupted)) {
                ends.forEach(Runnable::run);
            }
        }
    }

    /** Whether the hook will not run; it runs already where the process is being ended. */
    private static boolean removed(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return false;
        }
    }

    private Proof prove(
            RunningMySql mysql, RunningDynamoDb dynamo, Modeling modeling, Design design, MigrationContract contract) {
        try (DynamoDbClient client = TargetClient.ofEmbedded(dynamo.endpoint())) {
            Password password = Password.of(mysql.password().toCharArray());
            SourceAddress address = new SourceAddress(mysql.jdbcUrl(DATABASE), mysql.user());
            return new DesignProof(
                            source,
                            () -> ScratchDatabase.create(address, () -> password),
                            () -> new DynamoScratchTables(client, PREFIX),
                            reading -> {})
                    .prove(modeling, design, contract);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("mysql2dynamodb-proof");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder can be made for the proof's servers: " + e.getMessage(), e);
        }
    }

    private static void delete(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
