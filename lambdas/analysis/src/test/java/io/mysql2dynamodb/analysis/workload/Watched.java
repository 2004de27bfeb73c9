package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.log.LogFormat;
import io.mysql2dynamodb.analysis.log.LogSummary;
import io.mysql2dynamodb.analysis.log.LoggedStatement;
import io.mysql2dynamodb.analysis.log.LoggedStatement.Command;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.workload.CoAccess;
import io.mysql2dynamodb.workload.SetAside;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.TransactionPattern;
import io.mysql2dynamodb.workload.Workload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A workload that a test lets be watched. */
final class Watched {

    static final Instant START = Instant.parse("2025-07-31T18:00:00Z");

    private final WorkloadBuilder builder;

    Watched() {
        this(Optional.empty());
    }

    Watched(Optional<DatabaseCatalog> catalog) {
        builder = new WorkloadBuilder(
                "shop",
                catalog,
                new PlainStatements(),
                shape -> shape.kind() + " " + shape.tables().size());
    }

    WorkloadBuilder builder() {
        return builder;
    }

    Watched log(String name, LogFormat format, List<LoggedStatement> records) {
        LogObserver observer = builder.logs();
        observer.began(name, format);
        records.forEach(observer::logged);
        observer.ended(
                new LogSummary(name, format, Optional.empty(), Optional.empty(), records.size(), 0, 0, List.of()));
        return this;
    }

    Watched generalLog(LoggedStatement... records) {
        return log("general.log", LogFormat.GENERAL_FILE, List.of(records));
    }

    Workload workload() {
        return builder.build(START);
    }

    static LoggedStatement query(double second, long connection, String text) {
        return record(second, connection, Command.QUERY, text);
    }

    static LoggedStatement record(double second, long connection, Command command, String text) {
        return new LoggedStatement(
                Optional.of(at(second)),
                connection,
                command,
                text,
                Optional.of("app"),
                Optional.of("10.0.0.1"),
                Optional.of("shop"),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
    }

    static LoggedStatement slow(double second, long connection, String text, double took, long examined) {
        return new LoggedStatement(
                Optional.of(at(second)),
                connection,
                Command.QUERY,
                text,
                Optional.of("app"),
                Optional.of("10.0.0.1"),
                Optional.of("shop"),
                OptionalDouble.of(took),
                OptionalLong.of(examined),
                OptionalLong.of(1),
                OptionalLong.empty());
    }

    static Instant at(double second) {
        return START.plusNanos(Math.round(second * 1e9));
    }

    static SourcePattern pattern(Workload workload, String sql) {
        return workload.patterns().stream()
                .filter(pattern -> pattern.sql().equals(sql))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no pattern " + sql));
    }

    static long executions(Workload workload, String sql) {
        return pattern(workload, sql).rates().executions().orElse(-1);
    }

    static long setAside(Workload workload, SetAside.Reason reason) {
        return workload.setAside().stream()
                .filter(aside -> aside.reason() == reason)
                .mapToLong(SetAside::executions)
                .sum();
    }

    static CoAccess coAccess(Workload workload, String first, String second) {
        return workload.coAccess().stream()
                .filter(pair -> pair.first().equals(first) && pair.second().equals(second))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no co-access of " + first + " and " + second));
    }

    /** Every transaction as {@code commits/rollbacks: sql xLEAST-MOST, ..}. */
    static List<String> transactions(Workload workload) {
        return workload.transactions().stream()
                .map(transaction -> transaction.commits() + "/" + transaction.rollbacks() + ": "
                        + String.join(
                                ", ",
                                transaction.steps().stream()
                                        .map(step -> step(workload, step))
                                        .toList()))
                .toList();
    }

    private static String step(Workload workload, TransactionPattern.Step step) {
        String sql = workload.pattern(step.pattern()).orElseThrow().sql();
        return sql + " x" + step.least() + "-" + step.most();
    }
}
