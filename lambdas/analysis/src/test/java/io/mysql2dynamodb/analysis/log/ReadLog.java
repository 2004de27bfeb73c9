package io.mysql2dynamodb.analysis.log;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads logs that a test wrote, and keeps what the reader told. */
final class ReadLog implements LogListener {

    /** The lines with which a server opens a log. */
    static final String BANNER = """
        /usr/sbin/mysqld, Version: 8.0.33 (MySQL Community Server - GPL). started with:
        Tcp port: 3306  Unix socket: /tmp/mysql.sock
        Time                 Id Command    Argument
        """;

    private final List<LoggedStatement> statements = new ArrayList<>();
    private final List<String> began = new ArrayList<>();
    private LogReading reading;

    static ReadLog of(String log) {
        return of(log.getBytes(StandardCharsets.UTF_8));
    }

    static ReadLog of(byte[] log) {
        return of(log, LogLimits.STANDARD);
    }

    static ReadLog of(byte[] log, LogLimits limits) {
        return of(new LogInput("test.log", () -> new ByteArrayInputStream(log)), limits);
    }

    static ReadLog of(LogInput input, LogLimits limits) {
        ReadLog read = new ReadLog();
        read.reading = new LogReader(ZoneOffset.UTC, limits).read(input, read);
        return read;
    }

    List<LoggedStatement> statements() {
        return statements;
    }

    List<String> texts() {
        return statements.stream().map(LoggedStatement::text).toList();
    }

    /** The only log that was read. */
    LogSummary summary() {
        return reading.logs().get(0);
    }

    LogReading reading() {
        return reading;
    }

    /** Names and formats of logs as they began. */
    List<String> beginnings() {
        return began;
    }

    @Override
    public void began(String log, LogFormat format) {
        began.add(log + " " + format);
    }

    @Override
    public void logged(LoggedStatement statement) {
        statements.add(statement);
    }

    @Override
    public void ended(LogSummary summary) {
        began.add(summary.name() + " ended");
    }
}
