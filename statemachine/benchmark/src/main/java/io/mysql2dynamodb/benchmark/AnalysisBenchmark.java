package io.mysql2dynamodb.benchmark;

import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.sample.SampleShop;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Analyses as a user does, by {@code orchestrator.jar analyze}: a log beside the plain reading of the same file, and a
 * schema of many tables.
 */
record AnalysisBenchmark(RunningMySql mysql, Path work, Path orchestrator) {

    private static final int COLUMNS = 20;
    private static final int ROWS = 200;

    /** Lines of the result: the log, and a tenth of it, so that the memory can be compared. */
    List<String> measureLog(long bytes) throws IOException {
        SampleShop.ofRows(SampleShop.FEWEST_ROWS)
                .create(mysql.jdbcUrl("bench_log"), mysql.user(), mysql.password(), SampleShop.Progress.NONE);
        List<String> lines = new ArrayList<>();
        for (long size : List.of(bytes / 10, bytes)) {
            Progress.say("analysis: a log of %,d MB", size / 1_000_000);
            Path log = GeneratedLog.write(work.resolve("bench.log"), size);
            double plain = readPlainly(log);
            Invocation analysed = analyse("bench_log", "log-" + size, List.of("--log", log.toString()));
            lines.add(String.format(
                    Locale.ROOT,
                    "analysis of a log of %,d MB: %.1f s, %.0f MB/s, reading it plainly %.0f MB/s; %,d MiB on the heap"
                            + " after a collection at most",
                    size / 1_000_000,
                    analysed.seconds(),
                    size / 1e6 / analysed.seconds(),
                    size / 1e6 / plain,
                    analysed.heapMib()));
            Files.delete(log);
        }
        return lines;
    }

    /** A line of the result. */
    String measureSchema(int tables) throws IOException {
        Progress.say("analysis: a schema of %,d tables", tables);
        GeneratedRows rows = GeneratedRows.in(mysql, "bench_schema");
        for (int table = 0; table < tables; table++) {
            rows.tables(definition(table));
            rows.rows("t" + table, ROWS, "n, n % 50 + 1" + ", CONCAT('value ', n)".repeat(COLUMNS - 2));
        }
        Invocation analysed = analyse("bench_schema", "schema-" + tables, List.of());
        return String.format(
                Locale.ROOT,
                "analysis of %,d tables with %,d columns and %,d rows: %.1f s, %,d MiB on the heap after a cycle of collections at"
                        + " most",
                tables,
                tables * COLUMNS,
                tables * ROWS,
                analysed.seconds(),
                analysed.heapMib());
    }

    private static String definition(int table) {
        String columns = IntStream.range(2, COLUMNS)
                .mapToObj(column -> "c" + column + " VARCHAR(40)")
                .collect(Collectors.joining(", "));
        String parent = table == 0
                ? ""
                : ", KEY parent (t" + table / 2 + "_id), FOREIGN KEY (t" + table / 2 + "_id) REFERENCES t" + table / 2
                        + " (id)";
        return "CREATE TABLE t" + table + " (id INT PRIMARY KEY, t" + table / 2 + "_id INT, " + columns
                + ", KEY first_text (c2)" + parent + ")";
    }

    private Invocation analyse(String database, String name, List<String> options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "analyze",
                "--mysql-url=" + mysql.jdbcUrl(database),
                "--mysql-user=" + mysql.user(),
                "--out=" + work.resolve(name + "-" + System.nanoTime())));
        arguments.addAll(options);
        return Invocation.of(orchestrator, work, name, Map.of("MYSQL_PASSWORD", mysql.password()), arguments);
    }

    private static double readPlainly(Path file) throws IOException {
        byte[] piece = new byte[1 << 16];
        long started = System.nanoTime();
        long lines = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                for (int place = 0; place < read; place++) {
                    lines += piece[place] == '\n' ? 1 : 0;
                }
            }
        }
        if (lines == 0) {
            throw new IllegalStateException("the log is empty");
        }
        return (System.nanoTime() - started) / 1e9;
    }
}
