package io.mysql2dynamodb.analysis.log;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * Tells the lines with which a record of the slow log can begin: {@code # Time: ..}, {@code # User@Host: ..} where the
 * second is that of the record before it (up to 5.6), {@code # Query_time: ..} with {@code --log-short-format}. A comment
 * in a statement may begin with {@code #} too, so that a line counts only if it is what MySQL writes to the letter.
 */
final class SlowHead {

    static final String TIME = "# Time: ";
    static final String USER = "# User@Host: ";
    static final String QUERY_TIME = "# Query_time: ";

    private static final int LONGEST = 4_096;
    private static final Pattern QUERY_TIMES = Pattern.compile(
            "# Query_time: \\d+(\\.\\d+)?  Lock_time: \\d+(\\.\\d+)? +Rows_sent: \\d+  Rows_examined: \\d+.*");
    private static final Pattern USER_AND_CONNECTION = Pattern.compile("(.*\\])(?:  Id: +(\\d+))?", Pattern.DOTALL);

    private final LogTime time;

    /** What a line is. */
    enum Kind {
        TIME,
        USER,
        QUERY_TIME,
        NONE
    }

    SlowHead(ZoneId zone) {
        this.time = new LogTime(zone);
    }

    /** What the line from {@code from} to {@code end} is. */
    Kind kind(byte[] text, int from, int end) {
        int to = end > from && text[end - 1] == '\r' ? end - 1 : end;
        if (to - from < TIME.length() || text[from] != '#' || text[from + 1] != ' ' || to - from > LONGEST) {
            return Kind.NONE;
        }
        return switch (text[from + 2]) {
            case 'T' -> isTime(text, from, to) ? Kind.TIME : Kind.NONE;
            case 'U' -> isUser(line(text, from, to)) ? Kind.USER : Kind.NONE;
            case 'Q' -> QUERY_TIMES.matcher(line(text, from, to)).matches() ? Kind.QUERY_TIME : Kind.NONE;
            default -> Kind.NONE;
        };
    }

    /** The time of the line that was last found to be one. */
    LogTime time() {
        return time;
    }

    /** The parts of a user's line: who, and the connection's number, which may be missing. */
    static java.util.regex.Matcher user(String line) {
        return USER_AND_CONNECTION.matcher(line.substring(USER.length()).stripTrailing());
    }

    /** The line as text. */
    static String line(byte[] text, int from, int to) {
        return new String(text, from, Math.min(to - from, LONGEST), StandardCharsets.UTF_8);
    }

    private boolean isTime(byte[] text, int from, int to) {
        int at = from + TIME.length();
        if (!line(text, from, at).equals(TIME)) {
            return false;
        }
        return time.iso(text, at, to) == to || time.old(text, at, to) == to;
    }

    private static boolean isUser(String line) {
        if (!line.startsWith(USER)) {
            return false;
        }
        var parts = user(line);
        return parts.matches() && UserHost.matches(parts.group(1));
    }
}
