package io.mysql2dynamodb.analysis.log;

import io.mysql2dynamodb.analysis.log.archive.Expansion;
import io.mysql2dynamodb.analysis.log.archive.Wrapping;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads MySQL's logs, plain, as gzip, or in a zip, in memory that does not grow with them. What an input is is told by its
 * content. Members of a zip are logs of their own, read in the order of their names; a gzip may hold several parts, which
 * are one log. Nothing is written to disk.
 *
 * <p>What cannot be read is counted, and said in the summary; what is no log is skipped with its reason. A reader is
 * immutable, and may be used by several threads.
 */
public final class LogReader {

    private final ZoneId zone;
    private final LogLimits limits;
    private final Expansion expansion;

    /** Takes times that tell no zone for UTC, and has the usual limits. */
    public LogReader() {
        this(ZoneOffset.UTC, LogLimits.STANDARD);
    }

    /** @param zone the zone of times that tell none: those of 5.6, and those of log tables */
    public LogReader(ZoneId zone, LogLimits limits) {
        this.zone = zone;
        this.limits = limits;
        this.expansion = new Expansion(limits.expansion(), limits.expansionFrom());
    }

    /**
     * Reads all of an input.
     *
     * @throws UnknownLogFormatException it is neither a log nor an archive
     * @throws LogReadException its bytes cannot be had, in which case the listener may have been told of a part
     */
    public LogReading read(LogInput input, LogListener listener) {
        List<LogSummary> logs = new ArrayList<>();
        List<SkippedInput> skipped = new ArrayList<>();
        WrappedLogs wrapped = new WrappedLogs(zone, limits, expansion, listener);
        try {
            boolean isZip;
            try (InputStream in = input.opening().open()) {
                Wrapping.Looked looked = Wrapping.look(in);
                isZip = looked.wrapping() == Wrapping.ZIP;
                if (!isZip) {
                    collect(input.name(), wrapped.read(input.name(), looked, Optional.empty()), logs, skipped);
                }
            }
            if (isZip) {
                new ZippedLogs(input, limits, expansion, wrapped).read(logs, skipped);
            }
        } catch (IOException e) {
            throw new LogReadException(input.name(), e);
        }
        return new LogReading(logs, skipped);
    }

    private static void collect(
            String name, OneLog.Outcome outcome, List<LogSummary> logs, List<SkippedInput> skipped) {
        if (outcome instanceof OneLog.Outcome.Foreign foreign) {
            throw new UnknownLogFormatException(name, foreign.found());
        }
        WrappedLogs.collect(name, outcome, logs, skipped);
    }
}
