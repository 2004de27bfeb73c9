package io.mysql2dynamodb.analysis.log;

import io.mysql2dynamodb.analysis.log.LoggedStatement.Command;
import java.time.ZoneId;

/**
 * Tells whether a line begins a record of the general log, and holds what its head says.
 *
 * <p>A statement may hold any line, and nothing marks where it ends. So a head is taken for one only if it is what MySQL
 * writes to the letter: the time in full, a tab, the connection's number on the right of five places, a space, a command
 * word, a tab. A line of a statement that is all of this is taken for a record: the format cannot tell them apart.
 */
final class GeneralHead {

    private final LogTime time;
    private boolean timed;
    private boolean zoned;
    private long micros;
    private boolean oldSeen;
    private long connection;
    private Command command;
    private int textAt;

    GeneralHead(ZoneId zone) {
        this.time = new LogTime(zone);
    }

    /** Whether the line from {@code from} to {@code to} begins a record. */
    boolean matches(byte[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] == 0) {
            // A crash of the machine can leave zeros where the log was being written.
            at++;
        }
        if (at == to) {
            return false;
        }
        byte first = text[at];
        if (first >= '0' && first <= '9') {
            at = afterTime(text, at, to);
        } else if (first == '\t' && oldSeen && to - at > 1 && text[at + 1] == '\t') {
            // Up to 5.6 the time stands only where the second is another than before.
            at += 2;
        } else {
            return false;
        }
        int word = at < 0 ? -1 : afterConnection(text, at, to);
        int tab = word < 0 ? -1 : CommandWords.tab(text, word, to);
        Command found = tab < 0 ? null : CommandWords.before(text, word, tab);
        if (found == null) {
            return false;
        }
        command = found;
        textAt = tab + 1;
        if (first != '\t') {
            timed = true;
            zoned = time.zoned();
            micros = time.micros();
            oldSeen = !zoned;
        }
        return true;
    }

    /** Whether there is a time, here or in a record before it. */
    boolean timed() {
        return timed;
    }

    /** Microseconds since 1970 of the record. */
    long micros() {
        return micros;
    }

    /** Whether that time told its zone. */
    boolean zoned() {
        return zoned;
    }

    long connection() {
        return connection;
    }

    Command command() {
        return command;
    }

    /** The place where the record's text begins. */
    int textAt() {
        return textAt;
    }

    private int afterTime(byte[] text, int from, int to) {
        int at = time.iso(text, from, to);
        if (at < 0) {
            at = time.old(text, from, to);
        }
        return at < 0 || at == to || text[at] != '\t' ? -1 : at + 1;
    }

    private int afterConnection(byte[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] == ' ') {
            at++;
        }
        int firstDigit = at;
        long number = 0;
        while (at < to && text[at] >= '0' && text[at] <= '9' && at - firstDigit < 19) {
            number = number * 10 + (text[at] - '0');
            at++;
        }
        int width = at - from;
        boolean none = at == firstDigit;
        boolean padded = firstDigit > from;
        boolean leadingZero = !none && text[firstDigit] == '0' && at - firstDigit > 1;
        // MySQL pads to 5 places, MariaDB to 6.
        if (none || leadingZero || width < 5 || (padded && width > 6) || at == to || text[at] != ' ') {
            return -1;
        }
        connection = number;
        return at + 1;
    }
}
