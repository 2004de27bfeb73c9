package io.mysql2dynamodb.analysis.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes one row of a dump apart. One object serves a log; its fields are those of the last row. */
final class TableRow {

    private static final int MOST_FIELDS = 32;

    private final Dialect dialect;
    private final int[] starts = new int[MOST_FIELDS];
    private final int[] ends = new int[MOST_FIELDS];
    private byte[] values = new byte[4_096];
    private int used;
    private int count;
    private int at;

    TableRow(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Reads the row; false if it is none that the dialect's writer writes. */
    boolean read(byte[] bytes, int from, int to) {
        if (values.length < to - from) {
            values = new byte[Math.max(to - from, 2 * values.length)];
        }
        used = 0;
        count = 0;
        at = from;
        while (true) {
            if (count == MOST_FIELDS) {
                return false;
            }
            starts[count] = used;
            boolean whole = (dialect.quotes() && at < to && bytes[at] == '"') ? quoted(bytes, to) : plain(bytes, to);
            if (!whole) {
                return false;
            }
            ends[count++] = used;
            if (at == to) {
                return true;
            }
            at++;
        }
    }

    /** How many fields the row has. */
    int size() {
        return count;
    }

    /** All values of the row, one after another. */
    byte[] values() {
        return values;
    }

    /** The place of a field in {@link #values()}. */
    int start(int field) {
        return starts[field];
    }

    /** The place after it. */
    int end(int field) {
        return ends[field];
    }

    /** A field that holds a name or a number. */
    String text(int field) {
        return new String(values, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
    }

    /** All fields. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(count);
        for (int field = 0; field < count; field++) {
            texts.add(text(field));
        }
        return texts;
    }

    private boolean plain(byte[] bytes, int to) {
        int begin = at;
        while (at < to && bytes[at] != dialect.separator()) {
            if (bytes[at] == '\\' && dialect.backslashes()) {
                boolean isNull = at == begin
                        && at + 1 < to
                        && bytes[at + 1] == 'N'
                        && (at + 2 == to || bytes[at + 2] == dialect.separator());
                if (isNull) {
                    at += 2;
                    return true;
                }
                if (!escaped(bytes, to)) {
                    return false;
                }
            } else {
                values[used++] = bytes[at++];
            }
        }
        return true;
    }

    private boolean quoted(byte[] bytes, int to) {
        at++;
        while (at < to) {
            byte next = bytes[at];
            if (next == '\\' && dialect.backslashes()) {
                if (!escaped(bytes, to)) {
                    return false;
                }
            } else if (next != '"') {
                values[used++] = next;
                at++;
            } else if (!dialect.backslashes() && at + 1 < to && bytes[at + 1] == '"') {
                values[used++] = next;
                at += 2;
            } else {
                at++;
                return at == to || bytes[at] == dialect.separator();
            }
        }
        return false;
    }

    /** A backslash and what follows it. Of what no writer writes nothing is guessed. */
    private boolean escaped(byte[] bytes, int to) {
        if (at + 1 == to) {
            return false;
        }
        byte escaped = bytes[at + 1];
        switch (escaped) {
            case 'n' -> values[used++] = '\n';
            case 't' -> values[used++] = '\t';
            case 'r' -> values[used++] = '\r';
            case '0' -> values[used++] = 0;
            case 'Z' -> values[used++] = 26;
            case 'b' -> values[used++] = '\b';
            case '\\', '"', '\n', '\t', ',' -> values[used++] = escaped;
            default -> {
                return false;
            }
        }
        at += 2;
        return true;
    }
}
