package io.mysql2dynamodb.benchmark;

import io.mysql2dynamodb.embedded.EmbeddedDynamoDb;
import io.mysql2dynamodb.embedded.EmbeddedMySql;
import io.mysql2dynamodb.embedded.RunningDynamoDb;
import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.sample.SampleShop;
import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;
import io.mysql2dynamodb.source.SourceDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Migrates the sample shop as a user would, by {@code orchestrator.jar run}, and measures in the same run what is the
 * most that DynamoDB Local takes and gives: the same items, ready made, by raw BatchWriteItem and BatchGetItem at the best
 * number of threads. Each measurement has a DynamoDB Local of its own in memory; rounds alternate.
 */
public final class CopyBenchmark {
    private static final List<Integer> THREADS = List.of(4, 8, 16);

    private final long rows;
    private final int rounds;
    private final Path work;
    private final Path orchestrator;
    private final Path contract;

    private CopyBenchmark(long rows, int rounds, Path work, Path orchestrator, Path contract) {
        this.rows = rows;
        this.rounds = rounds;
        this.work = work;
        this.orchestrator = orchestrator;
        this.contract = contract;
    }

    /** Arguments: rows of the sample, rounds, a folder for the measurements, the orchestrator's jar, the sample's contract. */
    public static void main(String[] arguments) throws IOException {
        new CopyBenchmark(
                        Long.parseLong(arguments[0]),
                        Integer.parseInt(arguments[1]),
                        Path.of(arguments[2]).toAbsolutePath(),
                        Path.of(arguments[3]).toAbsolutePath().normalize(),
                        Path.of(arguments[4]).toAbsolutePath().normalize())
                .measure();
    }

    private void measure() throws IOException {
        Files.createDirectories(work);
        Table table = new Table();
        RunningMySql mysql = EmbeddedMySql.start(work.resolve("mysql"));
        try {
            long made = SampleShop.ofRows(rows)
                    .create(
                            mysql.jdbcUrl(SampleShop.DATABASE),
                            mysql.user(),
                            mysql.password(),
                            SampleShop.Progress.NONE);
            System.out.printf("sample shop of %,d rows, %d rounds, %d processors%n", made, rounds, processors());
            System.out.println(new ProjectionBenchmark(source(mysql), contract, rounds).measure());
            for (int round = 1; round <= rounds; round++) {
                Migrated migrated = migrate(mysql, table, round);
                for (int threads : THREADS) {
                    onFreshDynamoDb(endpoint -> {
                        RawLoad raw = new RawLoad(endpoint, migrated.tables(), threads);
                        table.add("raw BatchWriteItem, " + threads + " threads", raw.write());
                        table.add("raw BatchGetItem, " + threads + " threads", raw.read());
                    });
                }
            }
        } finally {
            mysql.stopAndDelete();
        }
        System.out.println(table.render(THREADS));
    }

    private static SourceDatabase source(RunningMySql mysql) {
        Password password = Password.of(mysql.password().toCharArray());
        return new JdbcSourceDatabase(
                new SourceAddress(mysql.jdbcUrl(SampleShop.DATABASE), mysql.user()), () -> password);
    }

    private Migrated migrate(RunningMySql mysql, Table table, int round) {
        OrchestratorRun run = new OrchestratorRun(orchestrator, contract, work, mysql);
        OrchestratorRun.Outcome outcome = run.execute("bench-" + System.currentTimeMillis() + "-" + round);
        try {
            table.add(Table.COPY, outcome.copiedPerSecond());
            table.add(Table.ROWS, outcome.rowsPerSecond());
            table.add(Table.VERIFY, outcome.verifiedPerSecond());
            table.add(Table.EXTRAS, outcome.scannedPerSecond());
            return Migrated.readFrom(outcome.dynamodb().endpoint());
        } finally {
            outcome.dynamodb().stopAndDelete();
        }
    }

    private void onFreshDynamoDb(Measurement measurement) {
        RunningDynamoDb dynamo = EmbeddedDynamoDb.start(work.resolve("dynamodb"), false);
        try {
            measurement.on(dynamo.endpoint());
        } finally {
            dynamo.stopAndDelete();
        }
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Something measured against one DynamoDB endpoint. */
    @FunctionalInterface
    private interface Measurement {
        void on(URI endpoint);
    }
}
