package io.mysql2dynamodb.benchmark;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.plan.ChunkSize;
import io.mysql2dynamodb.migration.plan.MigrationPlanner;
import io.mysql2dynamodb.migration.source.SessionRows;
import io.mysql2dynamodb.projection.ContractCompiler;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;
import io.mysql2dynamodb.source.SourceDatabase;
import io.mysql2dynamodb.source.SourceSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How long it takes to cut a table of narrow rows into chunks. */
record PlanningBenchmark(RunningMySql mysql, Path work) {
    private static final String DATABASE = "bench_narrow";

    String measure(long rows) throws IOException {
        Progress.say("planning: making %,d narrow rows", rows);
        GeneratedRows.in(mysql, DATABASE)
                .tables("CREATE TABLE marks (mark_id BIGINT PRIMARY KEY, points SMALLINT NOT NULL)")
                .rows("marks", rows, "n, n % 1000");
        Password password = Password.of(mysql.password().toCharArray());
        SourceDatabase source =
                new JdbcSourceDatabase(new SourceAddress(mysql.jdbcUrl(DATABASE), mysql.user()), () -> password);
        MigrationContract contract = ContractReader.read(Files.readString(Workload.contract("narrow", work)))
                .contract();
        long started = System.nanoTime();
        MigrationPlanner.Planned planned = new MigrationPlanner(
                        new SessionRows(source), new ChunkSize(Duration.ofMinutes(10)), 8)
                .plan(plan(source, contract));
        return String.format(
                "planning %,d narrow rows: %.1f s, %d chunks",
                planned.rows(),
                (System.nanoTime() - started) / 1e9,
                planned.chunks().size());
    }

    private static RunPlan plan(SourceDatabase source, MigrationContract contract) {
        try (SourceSession session = source.open()) {
            SourceSchema schema = session.readSchema();
            return new RunPlan("bench", contract, "hash", schema, ContractCompiler.compile(contract, schema));
        }
    }
}
