package io.mysql2dynamodb.analysis.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a log is, by its beginning: the first line decides that begins a record of a general or a slow log's file; where
 * there is none, the first row that names or has the columns of a log table.
 *
 * @param format the format
 * @param dialect how rows are written; only of a table
 * @param columns where the columns stand; only of a table
 * @param windowsLines whether every line ends with a carriage return and a line feed
 */
record LogShape(LogFormat format, Optional<Dialect> dialect, Optional<TableColumns> columns, boolean windowsLines) {

    private static final int ROWS_LOOKED_AT = 200;

    /**
     * The shape of a log.
     *
     * @param beginning its first bytes
     * @param from where in them it begins
     * @param whole whether that is all of it
     */
    static Optional<LogShape> of(byte[] beginning, int from, boolean whole) {
        boolean windowsLines = windowsLines(beginning, from);
        return file(beginning, from)
                .map(format -> new LogShape(format, Optional.empty(), Optional.empty(), windowsLines))
                .or(() -> table(beginning, from, whole, windowsLines));
    }

    private static Optional<LogFormat> file(byte[] beginning, int from) {
        GeneralHead general = new GeneralHead(ZoneOffset.UTC);
        SlowHead slow = new SlowHead(ZoneOffset.UTC);
        LineWindow lines = window(beginning, from);
        while (next(lines)) {
            lines.keep();
            if (general.matches(lines.bytes(), lines.start(), lines.end())) {
                return Optional.of(LogFormat.GENERAL_FILE);
            }
            if (slow.kind(lines.bytes(), lines.start(), lines.end()) != SlowHead.Kind.NONE) {
                return Optional.of(LogFormat.SLOW_FILE);
            }
        }
        return Optional.empty();
    }

    private static Optional<LogShape> table(byte[] beginning, int from, boolean whole, boolean windowsLines) {
        Optional<LogShape> best = Optional.empty();
        long most = -1;
        for (Dialect dialect : Dialect.values()) {
            List<List<String>> rows = rows(beginning, from, whole, windowsLines, dialect);
            Optional<TableColumns> columns = columns(rows);
            if (columns.isPresent()) {
                int count = columns.get().count();
                long fitting = rows.stream().filter(row -> row.size() == count).count();
                if (fitting > most) {
                    most = fitting;
                    best = Optional.of(
                            new LogShape(columns.get().format(), Optional.of(dialect), columns, windowsLines));
                }
            }
        }
        return best;
    }

    private static Optional<TableColumns> columns(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        return TableColumns.byHeader(rows.get(0)).or(() -> rows.stream()
                .flatMap(row -> TableColumns.byShape(row).stream())
                .findFirst());
    }

    /** The rows that a dialect's writer can have written; all else is passed over. */
    private static List<List<String>> rows(
            byte[] beginning, int from, boolean whole, boolean windowsLines, Dialect dialect) {
        LineWindow lines = window(beginning, from);
        RowCutter cutter = new RowCutter(lines, dialect);
        TableRow row = new TableRow(dialect);
        List<List<String>> rows = new ArrayList<>();
        for (int looked = 0; looked < ROWS_LOOKED_AT && next(cutter) && (whole || lines.terminated()); looked++) {
            boolean returned = windowsLines && lines.end() > lines.mark();
            if (row.read(lines.bytes(), lines.mark(), returned ? lines.end() - 1 : lines.end())) {
                rows.add(row.texts());
            }
        }
        return rows;
    }

    private static LineWindow window(byte[] beginning, int from) {
        return new LineWindow(beginning, from, InputStream.nullInputStream(), beginning.length + 16);
    }

    private static boolean next(LineWindow lines) {
        try {
            return lines.next();
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot be read", e);
        }
    }

    private static boolean next(RowCutter rows) {
        try {
            return rows.next();
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot be read", e);
        }
    }

    private static boolean windowsLines(byte[] beginning, int from) {
        boolean any = false;
        for (int at = from; at < beginning.length; at++) {
            if (beginning[at] == '\n') {
                if (at == from || beginning[at - 1] != '\r') {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }
}
