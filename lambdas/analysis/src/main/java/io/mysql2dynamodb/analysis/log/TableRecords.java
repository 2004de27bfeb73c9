package io.mysql2dynamodb.analysis.log;

import io.mysql2dynamodb.analysis.log.LoggedStatement.Command;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Makes records of the rows of a log table. */
final class TableRecords {

    private static final int LONGEST_WORD = 64;

    private final LogTally tally;
    private final StatementText texts;
    private final Connections connections;
    private final TableColumns columns;
    private final RecentUsers users = new RecentUsers();
    private final LogTime time;

    /**
     * A row that was read and not yet handed on.
     *
     * @param timed whether it has a time
     * @param micros microseconds since 1970 at which it began
     * @param statement all else
     */
    record Waiting(boolean timed, long micros, LoggedStatement statement) {}

    TableRecords(LogTally tally, StatementText texts, Connections connections, TableColumns columns, ZoneId zone) {
        this.tally = tally;
        this.texts = texts;
        this.connections = connections;
        this.columns = columns;
        this.time = new LogTime(zone);
    }

    /** The record of a row; empty if a value is none that its column can have. */
    Optional<Waiting> read(TableRow row) {
        return columns.format() == LogFormat.GENERAL_TABLE ? general(row) : slow(row);
    }

    /** Hands on a record, whose time is now counted. */
    void handOn(Waiting waiting) {
        LoggedStatement read = waiting.statement();
        Session sent = new Session(read.account(), read.host(), read.database());
        Session session = columns.format() == LogFormat.GENERAL_TABLE
                ? joined(sent, connections.after(read.connection(), read.command(), read.text()))
                : sent;
        if (!waiting.timed()) {
            tally.remark(Remark.WITHOUT_TIME);
        }
        tally.record(new LoggedStatement(
                waiting.timed() ? Optional.of(tally.time(waiting.micros(), false)) : Optional.empty(),
                read.connection(),
                read.command(),
                read.text(),
                session.account(),
                session.host(),
                session.database(),
                read.seconds(),
                read.rowsExamined(),
                read.rowsSent(),
                read.rowsAffected()));
    }

    private Optional<Waiting> general(TableRow row) {
        int at = columns.place(TableColumns.TIME);
        boolean timed = at >= 0;
        if (timed && !time.table(row.values(), row.start(at), row.end(at))) {
            return Optional.empty();
        }
        String word = row.text(columns.place(TableColumns.COMMAND));
        if (word.isEmpty() || word.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        return Optional.of(new Waiting(
                timed,
                time.micros(),
                statement(
                        row,
                        CommandWords.of(word).orElse(Command.OTHER),
                        sql(row, columns.place(TableColumns.ARGUMENT)),
                        OptionalDouble.empty())));
    }

    /** The table's {@code start_time} is the time of logging, which is the statement's end, in all versions. */
    private Optional<Waiting> slow(TableRow row) {
        int at = columns.place(TableColumns.START);
        boolean timed = at >= 0;
        OptionalLong took = Seconds.microsOfTime(row.text(columns.place(TableColumns.QUERY_TIME)));
        if (took.isEmpty() || (timed && !time.table(row.values(), row.start(at), row.end(at)))) {
            return Optional.empty();
        }
        String text = sql(row, columns.place(TableColumns.SQL));
        // An administrator command is logged by its word alone.
        Optional<Command> word = CommandWords.of(text);
        return Optional.of(new Waiting(
                timed,
                time.micros() - took.getAsLong(),
                statement(
                        row,
                        word.orElse(Command.QUERY),
                        word.isPresent() ? "" : text,
                        OptionalDouble.of(took.getAsLong() / 1e6))));
    }

    private LoggedStatement statement(TableRow row, Command command, String text, OptionalDouble seconds) {
        Session session =
                users.session(text(row, TableColumns.USER_HOST)).withDatabase(text(row, TableColumns.DATABASE));
        return new LoggedStatement(
                Optional.empty(),
                number(row, TableColumns.THREAD).orElse(0),
                command,
                text,
                session.account(),
                session.host(),
                session.database(),
                seconds,
                number(row, TableColumns.ROWS_EXAMINED),
                number(row, TableColumns.ROWS_SENT),
                OptionalLong.empty());
    }

    /** The row tells who sent it, the connection's earlier rows to which database. */
    private static Session joined(Session row, Session connection) {
        return new Session(
                row.account().or(connection::account), row.host().or(connection::host), connection.database());
    }

    private String text(TableRow row, String column) {
        int place = columns.place(column);
        return place < 0 ? "" : row.text(place);
    }

    private OptionalLong number(TableRow row, String column) {
        return WholeNumber.of(text(row, column));
    }

    /** A client that shows binary values in hexadecimal does so with the statements, whose columns are BLOBs. */
    private String sql(TableRow row, int place) {
        byte[] values = row.values();
        int from = row.start(place);
        int to = row.end(place);
        if (!isHexadecimal(values, from, to)) {
            return texts.of(values, from, to);
        }
        String digits = new String(values, from, to - from, StandardCharsets.ISO_8859_1);
        byte[] bytes = HexFormat.of().parseHex(digits, 2, digits.length());
        return texts.of(bytes, 0, bytes.length);
    }

    private static boolean isHexadecimal(byte[] values, int from, int to) {
        if (to - from < 4 || (to - from) % 2 == 1 || values[from] != '0' || values[from + 1] != 'x') {
            return false;
        }
        for (int at = from + 2; at < to; at++) {
            if (!HexFormat.isHexDigit(values[at])) {
                return false;
            }
        }
        return true;
    }
}
