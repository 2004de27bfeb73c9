package io.mysql2dynamodb.analysis.log;

import io.mysql2dynamodb.analysis.log.LoggedStatement.Command;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * Reads the general log's file. A record is a head (see {@link GeneralHead}) and all that follows up to the next head, the
 * banner of a server that opens the log, or the end. The last record counts only if a line feed ends it: rotation may have
 * cut it, and half a statement must not be taken for one.
 */
final class GeneralLogParser implements LogParser {

    private final LogTally tally;
    private final StatementText texts;
    private final Connections connections;
    private final GeneralHead head;
    private final int recordBytes;
    private final Banner banner = new Banner();
    private boolean inRecord;
    private boolean strayBefore;
    private boolean timed;
    private boolean zoned;
    private long micros;
    private long connection;
    private Command command;
    private int textFrom;

    GeneralLogParser(LogTally tally, StatementText texts, Connections connections, GeneralHead head, int recordBytes) {
        this.tally = tally;
        this.texts = texts;
        this.connections = connections;
        this.head = head;
        this.recordBytes = recordBytes;
    }

    @Override
    public void read(LineWindow lines, BooleanSupplier cutOff) throws IOException {
        while (lines.next()) {
            if (head.matches(lines.bytes(), lines.start(), lines.end())) {
                end(lines, lines.start());
                begin(lines);
            } else if (!inRecord) {
                lines.keep();
            }
            boolean opened = banner.completedBy(lines.bytes(), lines.start(), lines.end(), lines.mark());
            if (opened) {
                endBeforeBanner(lines);
            } else if (!inRecord && !banner.partOfOne()) {
                stray(lines);
            }
        }
        if (inRecord && cutOff.getAsBoolean()) {
            // The archive's defect itself is counted.
            return;
        }
        if (inRecord && !lines.terminated()) {
            tally.remark(Remark.ENDS_IN_A_RECORD);
            return;
        }
        end(lines, lines.start());
    }

    private void begin(LineWindow lines) {
        lines.keep();
        inRecord = true;
        strayBefore = false;
        timed = head.timed();
        zoned = head.zoned();
        micros = head.micros();
        connection = head.connection();
        command = head.command();
        textFrom = head.textAt() - lines.start();
    }

    /** Ends the record before the place of the next line. */
    private void end(LineWindow lines, int nextLine) {
        if (!inRecord) {
            return;
        }
        inRecord = false;
        int from = lines.mark() + textFrom;
        int to = nextLine - 1;
        if (lines.lost() || to - lines.mark() > recordBytes) {
            tally.remark(Remark.TOO_LONG);
            return;
        }
        String text = texts.of(lines.bytes(), from, to);
        Session session = connections.after(connection, command, text);
        tally.record(new LoggedStatement(
                time(),
                connection,
                command,
                text,
                session.account(),
                session.host(),
                session.database(),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty()));
    }

    private void endBeforeBanner(LineWindow lines) {
        boolean cut = banner.beginning() == 0 || banner.afterCutLine();
        if (inRecord && cut && !lines.lost()) {
            tally.remark(Remark.BROKEN_OFF);
            inRecord = false;
        } else {
            end(lines, lines.mark() + banner.beginning());
        }
        lines.keep();
        strayBefore = false;
        tally.remark(Remark.OPENED);
        connections.logOpened();
    }

    /** A line before any record, or after a banner: what the lines in one piece are is counted once. */
    private void stray(LineWindow lines) {
        if (!strayBefore && lines.end() > lines.start()) {
            strayBefore = true;
            boolean atBeginning = tally.nothingYet();
            tally.remark(atBeginning ? Remark.BEGINS_IN_A_RECORD : Remark.BETWEEN_RECORDS);
        }
    }

    private Optional<Instant> time() {
        if (!timed) {
            tally.remark(Remark.WITHOUT_TIME);
            return Optional.empty();
        }
        return Optional.of(tally.time(micros, zoned));
    }
}
