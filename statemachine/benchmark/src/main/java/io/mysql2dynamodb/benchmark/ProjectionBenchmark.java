package io.mysql2dynamodb.benchmark;

import com.sun.management.ThreadMXBean;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.projection.ChildCounts;
import io.mysql2dynamodb.projection.ContractCompiler;
import io.mysql2dynamodb.projection.ContractPlan;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.projection.WindowProjector;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceDatabase;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Projection alone, without DynamoDB: for each entity of a contract the rows projected in a second by one thread, beside
 * the rows that a plain {@code SELECT *} of the same table streams in the same run, and the bytes allocated for each row.
 */
final class ProjectionBenchmark {

    private static final int WINDOW = 1_000;

    private final SourceDatabase source;
    private final Path contract;
    private final int rounds;

    ProjectionBenchmark(SourceDatabase source, Path contract, int rounds) {
        this.source = source;
        this.contract = contract;
        this.rounds = rounds;
    }

    /** The printed table: medians of the rounds, after one round that only warms up. */
    String measure() throws IOException {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%-24s %8s %10s %12s %12s %10s %12s%n",
                "projection of",
                "rows",
                "child rows",
                "projected/s",
                "streamed/s",
                "of it",
                "bytes a row"));
        try (SourceSession session = source.open()) {
            SourceSchema schema = session.readSchema();
            ContractPlan plan = ContractCompiler.compile(
                    ContractReader.read(Files.readString(contract)).contract(), schema);
            plan.tables().stream()
                    .flatMap(table -> table.entities().stream())
                    .forEach(entity -> text.append(line(session, entity, columns(schema, entity))));
        }
        return text.toString();
    }

    private String line(SourceSession session, EntityPlan entity, int columns) {
        Walk warm = project(session, entity);
        stream(session, entity, columns);
        List<Double> projected = new ArrayList<>();
        List<Double> streamed = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Walk walk = project(session, entity);
            projected.add(walk.perSecond());
            bytes.add((double) walk.allocated() / walk.rows());
            streamed.add(stream(session, entity, columns).perSecond());
        }
        return String.format(
                Locale.ROOT,
                "%-24s %,8d %,10d %,12.0f %,12.0f %10.2f %,12.0f%n",
                entity.tableContract().name() + "/" + entity.entityType(),
                warm.rows(),
                warm.children(),
                Table.median(projected),
                Table.median(streamed),
                Table.median(projected) / Table.median(streamed),
                Table.median(bytes));
    }

    private static int columns(SourceSchema schema, EntityPlan entity) {
        return schema.table(entity.sourceTable()).orElseThrow().columns().size();
    }

    private record Walk(long rows, long children, double seconds, long allocated) {
        double perSecond() {
            return rows / seconds;
        }
    }

    private static Walk project(SourceSession session, EntityPlan entity) {
        WindowProjector projector = new WindowProjector(session);
        long allocated = allocated();
        long started = System.nanoTime();
        long rows = 0;
        long children = 0;
        KeyRange rest = KeyRange.ALL;
        ProjectedWindow window;
        do {
            window = projector.project(entity, rest, WINDOW);
            rows += window.rowsRead();
            children += window.children().values().stream()
                    .mapToLong(ChildCounts::read)
                    .sum();
            rest = window.lastKey().map(rest::continuedAfter).orElse(rest);
        } while (!window.exhausted());
        return new Walk(rows, children, seconds(started), allocated() - allocated);
    }

    private static Walk stream(SourceSession session, EntityPlan entity, int columns) {
        long started = System.nanoTime();
        long rows = 0;
        String sql = "SELECT * FROM " + SqlQuoting.name(entity.sourceTable());
        try (RowCursor row = session.query(SourceQuery.of(sql, List.of()))) {
            while (row.next()) {
                for (int column = 0; column < columns; column++) {
                    row.value(column);
                }
                rows++;
            }
        }
        return new Walk(rows, 0, seconds(started), 0);
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
