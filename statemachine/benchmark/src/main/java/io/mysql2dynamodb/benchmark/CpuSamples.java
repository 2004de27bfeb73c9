package io.mysql2dynamodb.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The CPU time of processes over the time of a run, so that afterwards each step's share can be told. {@link #look} is
 * called again and again by one thread.
 */
final class CpuSamples {
    private final Map<Role, Long> pids = new EnumMap<>(Role.class);
    private final Map<Role, NavigableMap<Instant, Duration>> used = new EnumMap<>(Role.class);
    private long peakResidentMib;

    void watch(Role role, long pid) {
        pids.put(role, pid);
        used.computeIfAbsent(role, absent -> new ConcurrentSkipListMap<>());
    }

    boolean watches(Role role) {
        return pids.containsKey(role);
    }

    void look() {
        pids.forEach((role, pid) -> {
            Duration now = ProcessCpu.of(pid);
            if (!now.isZero()) {
                used.get(role).put(Instant.now(), now);
            }
        });
        peakResidentMib = Math.max(peakResidentMib, ProcessCpu.peakResidentMib(pids.get(Role.PROGRAM)));
    }

    /** CPU microseconds per item that each process used in a span. */
    Map<Role, Double> perItem(Instant from, Instant to, long items) {
        Map<Role, Double> micros = new EnumMap<>(Role.class);
        used.forEach((role, samples) ->
                micros.put(role, at(samples, to).minus(at(samples, from)).toNanos() / 1e3 / items));
        return micros;
    }

    /** The most resident memory of the measured program, in MiB. */
    long peakResidentMib() {
        return peakResidentMib;
    }

    private static Duration at(NavigableMap<Instant, Duration> samples, Instant moment) {
        Map.Entry<Instant, Duration> sample = samples.floorEntry(moment);
        return sample == null ? Duration.ZERO : sample.getValue();
    }
}
