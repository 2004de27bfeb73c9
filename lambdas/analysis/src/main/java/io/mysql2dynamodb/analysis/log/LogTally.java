package io.mysql2dynamodb.analysis.log;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands on the records of one log and counts them, and everything else that is to be said of it. */
final class LogTally {

    private final String name;
    private final LogFormat format;
    private final ZoneId zone;
    private final LogListener listener;
    private final Map<Remark, Long> remarks = new EnumMap<>(Remark.class);
    private long records;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    LogTally(String name, LogFormat format, ZoneId zone, LogListener listener) {
        this.name = name;
        this.format = format;
        this.zone = zone;
        this.listener = listener;
    }

    /** A record. */
    void record(LoggedStatement statement) {
        records++;
        listener.logged(statement);
    }

    /**
     * The time of a record.
     *
     * @param micros microseconds since 1970
     * @param zoned whether the log tells its zone
     */
    Instant time(long micros, boolean zoned) {
        first = Math.min(first, micros);
        last = Math.max(last, micros);
        if (!zoned) {
            remark(Remark.WITHOUT_ZONE);
        }
        return instant(micros);
    }

    /** One more case of it. */
    void remark(Remark remark) {
        remarks.merge(remark, 1L, Long::sum);
    }

    /** Whether neither a record nor a banner nor anything else was seen. */
    boolean nothingYet() {
        return records == 0 && remarks.isEmpty();
    }

    /** How many cases of it there are. */
    private long count(Remark remark) {
        return remarks.getOrDefault(remark, 0L);
    }

    /**
     * What the log came to.
     *
     * @param bytes bytes that were read
     * @param defect what is wrong with the archive that it comes from; it counts as one unreadable piece
     */
    LogSummary summary(long bytes, Optional<String> defect) {
        List<String> texts = new ArrayList<>();
        long unreadable = defect.isPresent() ? 1 : 0;
        defect.ifPresent(texts::add);
        for (Remark remark : Remark.values()) {
            long count = count(remark);
            if (count > 0 && (remark != Remark.OPENED || count > 1)) {
                texts.add(remark.text(count, zone.getId()));
            }
            unreadable += remark.unreadable() ? count : 0;
        }
        boolean timed = first <= last;
        return new LogSummary(
                name,
                format,
                timed ? Optional.of(instant(first)) : Optional.empty(),
                timed ? Optional.of(instant(last)) : Optional.empty(),
                records,
                bytes,
                unreadable,
                texts);
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
