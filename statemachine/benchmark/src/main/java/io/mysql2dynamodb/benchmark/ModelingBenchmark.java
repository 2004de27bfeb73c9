package io.mysql2dynamodb.benchmark;

import io.mysql2dynamodb.embedded.RunningMySql;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Models schemas of many tables as a user does: {@code orchestrator.jar analyze} of a schema in which each table references
 * another, with a log of five access patterns for each table, then {@code orchestrator.jar model}.
 */
record ModelingBenchmark(RunningMySql mysql, Path work, Path orchestrator) {

    private static final Instant BEGINNING = Instant.parse("2026-01-05T08:00:00Z");
    private static final int ROWS = 200;

    /** Executions of each pattern in the log, at least. */
    private static final int EXECUTIONS = 4;

    private static final Pattern GAP = Pattern.compile("could at most save \\$([0-9.]+) a month");
    private static final Pattern COST = Pattern.compile("\\$([0-9.]+) a month at the rates");

    /** A line of the result. */
    String measure(int tables) throws IOException {
        Progress.say("modeling: %,d tables with %,d access patterns", tables, 5 * tables);
        String database = "bench_model_" + tables;
        GeneratedRows rows = GeneratedRows.in(mysql, database);
        for (int table = 0; table < tables; table++) {
            rows.tables(definition(table));
            rows.rows(
                    name(table),
                    table == 0 ? ROWS / 10 : ROWS,
                    "n, n % 20 + 1, CONCAT('name ', n), n % 7, TIMESTAMPADD(MINUTE, n, '2026-01-05')");
        }
        Path log = log(tables);
        Path analysis = work.resolve("model-" + tables + "-" + System.nanoTime());
        Invocation.of(
                orchestrator,
                work,
                "model-" + tables + "-analysis",
                Map.of("MYSQL_PASSWORD", mysql.password()),
                List.of(
                        "analyze",
                        "--mysql-url=" + mysql.jdbcUrl(database),
                        "--mysql-user=" + mysql.user(),
                        "--log",
                        log.toString(),
                        "--out=" + analysis));
        Files.delete(log);
        Invocation modeling = Invocation.of(
                orchestrator, work, "model-" + tables, Map.of(), List.of("model", "--analysis=" + analysis));
        double cost = found(COST, modeling.console());
        double gap = found(GAP, modeling.console());
        return String.format(
                Locale.ROOT,
                "modeling of %,d tables with %,d access patterns: %.1f s, $%.2f a month, at most %.1f %% above the"
                        + " cheapest; %,d MiB on the heap after a cycle of collections at most",
                tables,
                5 * tables,
                modeling.seconds(),
                cost,
                cost > 0 ? 100 * gap / cost : 0,
                modeling.heapMib());
    }

    private static double found(Pattern pattern, String console) {
        Matcher matcher = pattern.matcher(console);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    private static String name(int table) {
        return "t" + table;
    }

    private static String parent(int table) {
        return name(table / 2);
    }

    private static String definition(int table) {
        String parent = table == 0
                ? ""
                : ", KEY of_parent (parent_id, created), FOREIGN KEY (parent_id) REFERENCES " + parent(table) + " (id)";
        return "CREATE TABLE " + name(table) + " (id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY, parent_id INT"
                + " UNSIGNED NOT NULL, name VARCHAR(40) NOT NULL, state TINYINT NOT NULL, created DATETIME NOT NULL"
                + parent + ")";
    }

    /** The five patterns of a table, with {@code ?} where a number goes. */
    private static List<String> patterns(int table) {
        String name = name(table);
        return List.of(
                "SELECT * FROM " + name + " WHERE id = ?",
                "SELECT id, name, created FROM " + name + " WHERE parent_id = ? ORDER BY created DESC LIMIT 20",
                table == 0
                        ? "SELECT id, name FROM " + name + " WHERE state = ?"
                        : "SELECT c.id, c.name, p.name FROM " + name + " c JOIN " + parent(table)
                                + " p ON p.id = c.parent_id WHERE c.id = ?",
                "UPDATE " + name + " SET state = 2 WHERE id = ?",
                "INSERT INTO " + name + " (parent_id, name, state, created) VALUES (?, 'new', 1, '2026-02-01')");
    }

    private Path log(int tables) throws IOException {
        List<String> statements = new ArrayList<>();
        for (int table = 0; table < tables; table++) {
            statements.addAll(patterns(table));
        }
        Path file = work.resolve("model-" + tables + ".log");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            long record = 0;
            for (int execution = 0; execution < EXECUTIONS * 8; execution++) {
                for (int i = 0; i < statements.size(); i++) {
                    // patterns differ in how often they are asked, from each round to one in eight
                    if (execution % (1 + i % 8) == 0) {
                        String time = BEGINNING
                                .plus(record * 5, ChronoUnit.MILLIS)
                                .truncatedTo(ChronoUnit.MILLIS)
                                .toString();
                        out.write(String.format(
                                Locale.ROOT,
                                "%s.%06dZ\t%5d Query\t%s%n",
                                time.substring(0, 19),
                                record * 5_000 % 1_000_000,
                                1 + record % 50,
                                statements.get(i).replace("?", Long.toString(1 + record % 20))));
                        record++;
                    }
                }
            }
        }
        return file;
    }
}
