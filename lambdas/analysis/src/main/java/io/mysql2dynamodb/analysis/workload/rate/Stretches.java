package io.mysql2dynamodb.analysis.workload.rate;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Stretches of time in which something went on. What lies a minute apart or less is one stretch. Added in any order, they
 * come to the same. Not thread-safe.
 */
public final class Stretches {

    /** A pause longer than this parts two stretches. */
    public static final int LONGEST_PAUSE_SECONDS = 60;

    private static final int MOST = 50_000;

    // microseconds since 1970: from -> to
    private final TreeMap<Long, Long> stretches = new TreeMap<>();
    private long pause = TimeUnit.SECONDS.toMicros(LONGEST_PAUSE_SECONDS);
    private long latestFrom = 1;
    private long latestTo;

    /** Adds a moment. */
    public void add(Instant at) {
        long moment = micros(at);
        if (moment < latestFrom || moment > latestTo) {
            add(moment, moment);
        }
    }

    /** Adds a stretch. */
    public void add(Instant from, Instant to) {
        add(micros(from), micros(to));
    }

    /** Adds all of the other's. */
    public void addAll(Stretches other) {
        other.stretches.forEach(this::add);
    }

    /** The sum of their lengths. */
    public double seconds() {
        return stretches.entrySet().stream()
                        .mapToLong(stretch -> stretch.getValue() - stretch.getKey())
                        .sum()
                / 1e6;
    }

    /** Whether any of the other's overlaps with one of these. */
    public boolean overlaps(Instant from, Instant to) {
        Map.Entry<Long, Long> before = stretches.floorEntry(micros(to));
        return before != null && before.getValue() >= micros(from);
    }

    public Optional<Instant> first() {
        return stretches.isEmpty() ? Optional.empty() : Optional.of(instant(stretches.firstKey()));
    }

    public Optional<Instant> last() {
        return stretches.isEmpty()
                ? Optional.empty()
                : Optional.of(instant(stretches.lastEntry().getValue()));
    }

    /** The longest pause inside of a stretch; longer than a minute only where there were too many stretches to keep. */
    public long pauseSeconds() {
        return TimeUnit.MICROSECONDS.toSeconds(pause);
    }

    private void add(long from, long to) {
        long first = from;
        long last = to;
        Map.Entry<Long, Long> near = stretches.floorEntry(last + pause);
        while (near != null && near.getValue() + pause >= first) {
            first = Math.min(first, near.getKey());
            last = Math.max(last, near.getValue());
            stretches.remove(near.getKey());
            near = stretches.floorEntry(last + pause);
        }
        stretches.put(first, last);
        latestFrom = first;
        latestTo = last;
        while (stretches.size() > MOST) {
            joinMore();
        }
    }

    private void joinMore() {
        pause *= 2;
        TreeMap<Long, Long> fine = new TreeMap<>(stretches);
        stretches.clear();
        fine.forEach(this::add);
    }

    private static long micros(Instant at) {
        return TimeUnit.SECONDS.toMicros(at.getEpochSecond()) + at.getNano() / 1_000;
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
    }
}
