package io.mysql2dynamodb.local.terminal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How far a step is, how fast it goes and how long it will still take. The rate is that of the last seconds, so that it
 * follows a source that slows down. Not thread-safe.
 */
public final class ProgressMeter {

    private static final long WINDOW_NANOS = Duration.ofSeconds(10).toNanos();
    private static final double NANOS = 1e9;

    private record Sample(long nanos, long done) {}

    private final LongSupplier nanoTime;
    private final long total;
    private final long begun;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private long done;
    private long advanced;

    /**
     * @param total how much there is to do; an estimate, more may come
     * @param alreadyDone how much of it an earlier process did
     */
    public ProgressMeter(long total, long alreadyDone, LongSupplier nanoTime) {
        this.total = total;
        this.done = alreadyDone;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
        samples.add(new Sample(begun, 0));
    }

    public void advance(long amount) {
        done += amount;
        advanced += amount;
        long now = nanoTime.getAsLong();
        samples.addLast(new Sample(now, advanced));
        while (samples.size() > 2 && now - samples.peekFirst().nanos() > WINDOW_NANOS) {
            samples.removeFirst();
        }
    }

    public long done() {
        return done;
    }

    /** What there is to do, never less than what is done. */
    public long total() {
        return Math.max(total, done);
    }

    /** 0 to 100; 100 only when nothing is left. */
    public int percent() {
        return total() == 0 ? 100 : (int) (done * 100 / total());
    }

    /** Per second over the last seconds. */
    public double rate() {
        Sample first = samples.getFirst();
        Sample last = samples.getLast();
        long nanos = Math.max(last.nanos(), nanoTime.getAsLong()) - first.nanos();
        return nanos <= 0 ? 0 : (last.done() - first.done()) * NANOS / nanos;
    }

    /** Per second since the beginning, without what an earlier process did. */
    public double averageRate() {
        long nanos = elapsed().toNanos();
        return nanos <= 0 ? 0 : advanced * NANOS / nanos;
    }

    public Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - begun);
    }

    /** The time left at the present rate; empty while nothing can be said. */
    public Optional<Duration> left() {
        double rate = rate();
        return rate <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round((total() - done) / rate * 1000)));
    }
}
