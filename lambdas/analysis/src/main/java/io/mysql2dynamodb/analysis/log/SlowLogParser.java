package io.mysql2dynamodb.analysis.log;

import io.mysql2dynamodb.analysis.log.LoggedStatement.Command;
import io.mysql2dynamodb.analysis.log.SlowHead.Kind;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the slow log's file. A record is some lines that begin with {@code #}, {@code use ..} where the database is
 * another than in the record before, {@code SET timestamp=..}, and the statement up to a semicolon that a head (see
 * {@link SlowHead}), a banner, or the end follows. A statement without that semicolon was cut and is not used.
 *
 * <p>The log tells the database only when it changes, and nothing where a connection has none. So the database of a
 * statement that needs none may be that of another connection; names in such a statement are qualified.
 */
final class SlowLogParser implements LogParser {

    private static final Pattern STAMP = Pattern.compile("SET (?:\\w+=-?\\d+,)*timestamp=(\\d{1,12});");
    private static final Pattern USE = Pattern.compile("use (.{1,300});");
    private static final String ADMINISTRATION = "# administrator command: ";

    private final LogTally tally;
    private final StatementText texts;
    private final SlowHead head;
    private final int recordBytes;
    private final Banner banner = new Banner();
    private final SlowRecord record = new SlowRecord();
    private Place place = Place.OUTSIDE;
    private boolean strayBefore;
    private String database;

    private enum Place {
        OUTSIDE,
        ABOUT,
        /** After SET timestamp: the next line is the statement, even if it begins with a number sign. */
        BEFORE_TEXT,
        TEXT
    }

    SlowLogParser(LogTally tally, StatementText texts, SlowHead head, int recordBytes) {
        this.tally = tally;
        this.texts = texts;
        this.head = head;
        this.recordBytes = recordBytes;
    }

    @Override
    public void read(LineWindow lines, BooleanSupplier cutOff) throws IOException {
        while (lines.next()) {
            if (place != Place.TEXT) {
                lines.keep();
            }
            if (banner.completedBy(lines.bytes(), lines.start(), lines.end(), lines.mark())) {
                endBeforeBanner(lines);
            } else {
                line(lines);
            }
        }
        if (place == Place.OUTSIDE || cutOff.getAsBoolean()) {
            return;
        }
        if (place != Place.TEXT || !lines.terminated() || !endsWithSemicolon(lines, lines.start())) {
            tally.remark(Remark.ENDS_IN_A_RECORD);
            return;
        }
        end(lines, lines.start());
    }

    private void line(LineWindow lines) {
        Kind kind = head.kind(lines.bytes(), lines.start(), lines.end());
        switch (place) {
            case OUTSIDE -> {
                if (kind != Kind.NONE) {
                    begin(lines, kind);
                } else if (!banner.partOfOne()) {
                    stray(lines);
                }
            }
            case ABOUT -> {
                if (record.isEndedBy(kind)) {
                    tally.remark(Remark.BROKEN_OFF);
                    begin(lines, kind);
                } else {
                    about(lines, kind);
                }
            }
            case BEFORE_TEXT -> {
                if (kind == Kind.NONE) {
                    place = Place.TEXT;
                } else {
                    tally.remark(Remark.BROKEN_OFF);
                    begin(lines, kind);
                }
            }
            default -> {
                if (kind == Kind.TIME
                        || kind == Kind.USER
                        || (kind == Kind.QUERY_TIME && endsWithSemicolon(lines, lines.start()))) {
                    end(lines, lines.start());
                    begin(lines, kind);
                }
            }
        }
    }

    private void begin(LineWindow lines, Kind kind) {
        lines.keep();
        place = Place.ABOUT;
        strayBefore = false;
        record.begin();
        about(lines, kind);
    }

    private void about(LineWindow lines, Kind kind) {
        byte[] bytes = lines.bytes();
        String line = SlowHead.line(bytes, lines.start(), lines.end()).stripTrailing();
        if (kind == Kind.TIME) {
            record.time(head.time());
        } else if (kind == Kind.USER) {
            record.user(line);
        } else if (line.startsWith(ADMINISTRATION)) {
            place = Place.TEXT;
        } else if (line.startsWith("#")) {
            record.fields(line);
        } else {
            beforeStatement(line);
        }
    }

    private void beforeStatement(String line) {
        Matcher stamp = STAMP.matcher(line);
        if (stamp.matches()) {
            record.stamp(Long.parseLong(stamp.group(1)));
            place = Place.BEFORE_TEXT;
            return;
        }
        Matcher use = USE.matcher(line);
        if (use.matches()) {
            database = use.group(1);
        } else {
            place = Place.TEXT;
        }
    }

    /** Ends the record before the place of the next line. */
    private void end(LineWindow lines, int nextLine) {
        if (place != Place.TEXT) {
            return;
        }
        place = Place.OUTSIDE;
        int from = lines.mark();
        if (lines.lost() || nextLine - from > recordBytes) {
            tally.remark(Remark.TOO_LONG);
            return;
        }
        if (!endsWithSemicolon(lines, nextLine)) {
            tally.remark(Remark.BROKEN_OFF);
            return;
        }
        String text = texts.of(lines.bytes(), from, semicolon(lines, nextLine));
        Command command = Command.QUERY;
        if (text.startsWith(ADMINISTRATION)) {
            command = CommandWords.of(text.substring(ADMINISTRATION.length())).orElse(Command.OTHER);
            text = "";
        }
        Session session = record.session();
        tally.record(new LoggedStatement(
                time(),
                record.connection(),
                command,
                text,
                session.account(),
                session.host(),
                session.withDatabase(record.schema() == null ? database : record.schema())
                        .database(),
                record.seconds(),
                record.rowsExamined(),
                record.rowsSent(),
                record.rowsAffected()));
    }

    private void endBeforeBanner(LineWindow lines) {
        boolean cut = place == Place.ABOUT || place == Place.BEFORE_TEXT || banner.afterCutLine();
        if (place != Place.OUTSIDE && cut && !lines.lost()) {
            tally.remark(Remark.BROKEN_OFF);
        } else {
            end(lines, lines.mark() + banner.beginning());
        }
        place = Place.OUTSIDE;
        strayBefore = false;
        database = null;
        lines.keep();
        tally.remark(Remark.OPENED);
    }

    private void stray(LineWindow lines) {
        if (!strayBefore && lines.end() > lines.start()) {
            strayBefore = true;
            tally.remark(tally.nothingYet() ? Remark.BEGINS_IN_A_RECORD : Remark.BETWEEN_RECORDS);
        }
    }

    private Optional<Instant> time() {
        if (!record.hasTime()) {
            tally.remark(Remark.WITHOUT_TIME);
            return Optional.empty();
        }
        return Optional.of(tally.time(record.micros(), record.hasZone()));
    }

    private static boolean endsWithSemicolon(LineWindow lines, int nextLine) {
        int at = semicolon(lines, nextLine);
        return at >= lines.mark() && lines.bytes()[at] == ';';
    }

    /** The place where the semicolon of a statement must be that ends before the next line. */
    private static int semicolon(LineWindow lines, int nextLine) {
        int at = nextLine - 2;
        return at >= lines.mark() && lines.bytes()[at] == '\r' ? at - 1 : at;
    }
}
