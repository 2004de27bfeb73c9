package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.log.LoggedStatement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Marks of a part of the records of logs, chosen by what they are, so that two logs with the same executions have the same
 * marks: a log file and a log table of one server, or a file that was given twice. Time zones shift a dumped table by
 * quarters of an hour, so that a mark tells the time within one only. Not thread-safe.
 */
final class RecordSample {

    private static final int MOST = 16_384;
    private static final long QUARTER_OF_AN_HOUR = TimeUnit.MINUTES.toMicros(15);

    /** Records that two logs of different servers may share by chance, where their times are whole seconds. */
    private static final double BY_CHANCE = 0.05;

    private final Map<Long, String> marks = new HashMap<>();
    // only marks that end with this many zeros are kept
    private int zeros;

    /** Marks a record of the log; without a time it cannot be told from others. */
    void add(LoggedStatement statement, String log) {
        statement.at().ifPresent(at -> add(mark(statement, at), log));
    }

    void addAll(RecordSample other) {
        while (zeros < other.zeros) {
            thin();
        }
        other.marks.forEach(this::add);
    }

    /** The log in this sample that has executions of the other's, if it has more of them than chance gives. */
    Optional<String> repeatedBy(RecordSample other) {
        int common = Math.max(zeros, other.zeros);
        Map<String, Integer> shared = new HashMap<>();
        int theirs = 0;
        for (long mark : other.marks.keySet()) {
            if (isKept(mark, common)) {
                theirs++;
                String log = marks.get(mark);
                if (log != null) {
                    shared.merge(log, 1, Integer::sum);
                }
            }
        }
        int mine = (int)
                marks.keySet().stream().filter(mark -> isKept(mark, common)).count();
        double chance = BY_CHANCE * Math.min(mine, theirs);
        return shared.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(most -> most.getValue() >= chance)
                .map(Map.Entry::getKey);
    }

    private void add(long mark, String log) {
        if (isKept(mark, zeros)) {
            marks.putIfAbsent(mark, log);
            while (marks.size() > MOST) {
                thin();
            }
        }
    }

    private void thin() {
        zeros++;
        marks.keySet().removeIf(mark -> !isKept(mark, zeros));
    }

    private static boolean isKept(long mark, int zeros) {
        return Long.numberOfTrailingZeros(mark) >= zeros;
    }

    private static long mark(LoggedStatement statement, Instant at) {
        long micros = TimeUnit.SECONDS.toMicros(at.getEpochSecond()) + at.getNano() / 1_000;
        long mark = mixed(Math.floorMod(micros, QUARTER_OF_AN_HOUR));
        mark = mixed(mark ^ statement.connection());
        return mixed(mark ^ statement.text().strip().hashCode());
    }

    /** Spreads every bit over all; the finisher of MurmurHash3. */
    private static long mixed(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
