package io.mysql2dynamodb.projection.hostile;

import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.projection.ContractPlan;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.projection.WindowProjector;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceException;
import io.mysql2dynamodb.source.SourceSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;

/** Hands contracts in, one after another, and carries out those that are accepted as a user who may only read. */
final class Trial implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SourceSession session;
    private final SourceSchema schema;
    private final Path scratch;

    Trial(TestDatabase database) {
        session = Reader.open(database);
        schema = session.readSchema();
        try {
            scratch = Files.createTempFile("hostile", ".json");
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    Verdict verdict(HostileCase hostile) {
        return Assertions.assertTimeoutPreemptively(
                PATIENCE, () -> Verdict.on(hostile.file(), schema, session, scratch));
    }

    /** What became of a contract: its first problem, and what a user would complain about. */
    Outcome outcome(HostileCase hostile) {
        try {
            Verdict verdict = verdict(hostile);
            return new Outcome(verdict.first(), verdict.complaint(hostile).or(() -> verdict.plan()
                    .flatMap(this::run)));
        } catch (RuntimeException | AssertionError | StackOverflowError | OutOfMemoryError failure) {
            return new Outcome("", Optional.of(failure + " at " + failure.getStackTrace()[0]));
        }
    }

    /** The first problem of a contract, and what went wrong with it, if anything did. */
    record Outcome(String first, Optional<String> complaint) {}

    private Optional<String> run(ContractPlan plan) {
        try {
            for (TablePlan table : plan.tables()) {
                for (EntityPlan entity : table.entities()) {
                    new WindowProjector(session).project(entity, KeyRange.ALL, 100);
                }
            }
            return Optional.empty();
        } catch (SourceException refusal) {
            return Optional.of("MySQL refused it: " + refusal.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        session.close();
        Files.delete(scratch);
    }
}
