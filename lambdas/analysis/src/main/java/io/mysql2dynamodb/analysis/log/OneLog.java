package io.mysql2dynamodb.analysis.log;

import io.mysql2dynamodb.analysis.log.archive.Ending;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/** Reads one unpacked stream: finds out what it is, and hands on its records. */
final class OneLog {

    private static final int FIRST_LOOK = 1 << 16;
    private static final int SECOND_LOOK = 1 << 20;
    private static final int LINE_ROOM = 1 << 16;

    private final String name;
    private final InputStream content;
    private final Ending ending;
    private final ZoneId zone;
    private final LogLimits limits;

    /** What became of it. */
    sealed interface Outcome {
        /** It was read. */
        record Read(LogSummary summary) implements Outcome {}

        /** There is nothing in it to read, and why. */
        record Nothing(String reason) implements Outcome {}

        /** It is no log, but what is named. */
        record Foreign(String found) implements Outcome {}
    }

    /**
     * @param content its bytes; the caller closes it
     * @param ending how the content ended, if it is unpacked out of an archive
     */
    OneLog(String name, InputStream content, Ending ending, ZoneId zone, LogLimits limits) {
        this.name = name;
        this.content = content;
        this.ending = ending;
        this.zone = zone;
        this.limits = limits;
    }

    Outcome read(LogListener listener) throws IOException {
        byte[] beginning = content.readNBytes(FIRST_LOOK);
        int from = afterByteOrderMark(beginning);
        Optional<LogShape> shape = LogShape.of(beginning, from, beginning.length < FIRST_LOOK);
        if (shape.isEmpty() && beginning.length == FIRST_LOOK) {
            // It may begin in the middle of a long statement.
            beginning = joined(beginning, content.readNBytes(SECOND_LOOK - FIRST_LOOK));
            shape = LogShape.of(beginning, from, beginning.length < SECOND_LOOK);
        }
        if (shape.isPresent()) {
            return new Outcome.Read(read(shape.get(), beginning, from, listener));
        }
        Optional<String> broken = ending.defect();
        if (broken.isPresent()) {
            return new Outcome.Nothing(broken.get() + ", and before that no record of a log was found");
        }
        if (beginning.length == from) {
            return new Outcome.Nothing("it is empty");
        }
        if (onlyBanners(beginning, from)) {
            return new Outcome.Nothing("it holds only the lines with which the server opens a log, and no record");
        }
        return new Outcome.Foreign(ForeignContent.named(beginning));
    }

    private LogSummary read(LogShape shape, byte[] beginning, int from, LogListener listener) throws IOException {
        listener.began(name, shape.format());
        LogTally tally = new LogTally(name, shape.format(), zone, listener);
        LineWindow lines = new LineWindow(beginning, from, content, 2 * limits.recordBytes() + LINE_ROOM);
        parser(shape, tally).read(lines, ending::cutOff);
        LogSummary summary = tally.summary(lines.read(), ending.defect());
        listener.ended(summary);
        return summary;
    }

    private LogParser parser(LogShape shape, LogTally tally) {
        StatementText texts =
                new StatementText(tally, shape.windowsLines() && shape.columns().isEmpty());
        Connections connections = new Connections(limits.connections(), tally);
        switch (shape.format()) {
            case GENERAL_FILE -> {
                return new GeneralLogParser(tally, texts, connections, new GeneralHead(zone), limits.recordBytes());
            }
            case SLOW_FILE -> {
                return new SlowLogParser(tally, texts, new SlowHead(zone), limits.recordBytes());
            }
            default -> {
                TableColumns columns = shape.columns().orElseThrow();
                return new TableLogParser(
                        tally,
                        shape.dialect().orElseThrow(),
                        columns,
                        new TableRecords(tally, texts, connections, columns, zone),
                        shape.windowsLines(),
                        limits.recordBytes());
            }
        }
    }

    private static boolean onlyBanners(byte[] beginning, int from) throws IOException {
        LineWindow lines = new LineWindow(beginning, from, InputStream.nullInputStream(), beginning.length + 16);
        Banner banner = new Banner();
        while (lines.next()) {
            banner.completedBy(lines.bytes(), lines.start(), lines.end(), lines.mark());
            if (!banner.partOfOne()) {
                return false;
            }
        }
        return true;
    }

    private static int afterByteOrderMark(byte[] beginning) {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        return beginning.length >= mark.length && Arrays.equals(beginning, 0, mark.length, mark, 0, mark.length)
                ? mark.length
                : 0;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
