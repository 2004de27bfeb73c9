package io.mysql2dynamodb.analysis.log;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;

/**
 * What the lines before a slow statement say. One object serves a log, emptied for each record.
 *
 * <p>When a statement began is taken from, in this order: {@code Start} of {@code log_slow_extra}; {@code # Time}, which
 * is its end to the microsecond, less its duration; {@code SET timestamp}, to the second, which is the beginning from
 * 8.0.14 on and the end before (MySQL manual, "The Slow Query Log"). So the timestamp decides only where there is no exact
 * time: in 5.6, whose {@code # Time} is local and left out within a second, and with {@code --log-short-format}.
 */
final class SlowRecord {

    private final LogTime startTime = new LogTime(ZoneOffset.UTC);
    private final RecentUsers users = new RecentUsers();
    private boolean oldTimes;
    private boolean timed;
    private boolean zoned;
    private long timeMicros;
    private boolean started;
    private long startMicros;
    private boolean stamped;
    private long stampSeconds;
    private long queryMicros;
    private long connection;
    private Session session = Session.UNKNOWN;
    private String schema;
    private OptionalLong rowsSent = OptionalLong.empty();
    private OptionalLong rowsExamined = OptionalLong.empty();
    private OptionalLong rowsAffected = OptionalLong.empty();
    private boolean hasUser;
    private boolean hasQueryTime;

    /** Forgets the record before. */
    void begin() {
        timed = false;
        started = false;
        stamped = false;
        queryMicros = 0;
        connection = 0;
        session = Session.UNKNOWN;
        schema = null;
        rowsSent = OptionalLong.empty();
        rowsExamined = OptionalLong.empty();
        rowsAffected = OptionalLong.empty();
        hasUser = false;
        hasQueryTime = false;
    }

    /** Its {@code # Time} line. */
    void time(LogTime time) {
        timed = true;
        zoned = time.zoned();
        timeMicros = time.micros();
        oldTimes = !zoned;
    }

    /** Its {@code # User@Host} line. */
    void user(String line) {
        Matcher parts = SlowHead.user(line);
        if (parts.matches()) {
            hasUser = true;
            session = users.session(parts.group(1));
            WholeNumber.of(parts.group(2)).ifPresent(number -> connection = number);
        }
    }

    /** Any other line that begins with {@code #}. */
    void fields(String line) {
        SlowFields.each(line, this::field);
    }

    /** Its {@code SET timestamp}. */
    void stamp(long seconds) {
        stamped = true;
        stampSeconds = seconds;
    }

    /** Whether a line of that kind, which can begin a record, is one too many for this one. */
    boolean isEndedBy(SlowHead.Kind kind) {
        return switch (kind) {
            case TIME -> timed || hasUser || hasQueryTime;
            case USER -> hasUser || hasQueryTime;
            case QUERY_TIME -> hasQueryTime;
            default -> false;
        };
    }

    boolean hasTime() {
        return started || timed || stamped;
    }

    /** Microseconds since 1970 at which the statement began. */
    long micros() {
        if (started) {
            return startMicros;
        }
        if (timed && zoned) {
            return timeMicros - queryMicros;
        }
        if (stamped) {
            return stampSeconds * 1_000_000 - (oldTimes ? queryMicros : 0);
        }
        return timeMicros - queryMicros;
    }

    /** Whether the time is known without knowing the server's zone. */
    boolean hasZone() {
        return started || (zoned && timed) || stamped;
    }

    long connection() {
        return connection;
    }

    /** Who sent it; the database is told by {@link #schema()}. */
    Session session() {
        return session;
    }

    /** The database, where a field names it; otherwise null. */
    String schema() {
        return schema;
    }

    OptionalDouble seconds() {
        return hasQueryTime ? OptionalDouble.of(queryMicros / 1e6) : OptionalDouble.empty();
    }

    OptionalLong rowsSent() {
        return rowsSent;
    }

    OptionalLong rowsExamined() {
        return rowsExamined;
    }

    OptionalLong rowsAffected() {
        return rowsAffected;
    }

    private void field(String name, String value) {
        switch (name) {
            case "Query_time" ->
                Seconds.micros(value).ifPresent(micros -> {
                    hasQueryTime = true;
                    queryMicros = micros;
                });
            case "Rows_sent" -> rowsSent = WholeNumber.of(value);
            case "Rows_examined" -> rowsExamined = WholeNumber.of(value);
            case "Rows_affected" -> rowsAffected = WholeNumber.of(value);
            case "Thread_id", "Id" -> WholeNumber.of(value).ifPresent(number -> connection = number);
            case "Schema" -> schema = value;
            case "Start" -> {
                byte[] text = value.getBytes(StandardCharsets.UTF_8);
                started = startTime.iso(text, 0, text.length) == text.length;
                startMicros = startTime.micros();
            }
            default -> {}
        }
    }
}
