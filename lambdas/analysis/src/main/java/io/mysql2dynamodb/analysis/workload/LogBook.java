package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.workload.rate.Stretches;
import io.mysql2dynamodb.workload.Observation;
import io.mysql2dynamodb.workload.Observation.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The logs of one analysis. Logs of one kind add up, their spans united, unless one repeats what another one holds: then the
 * one that was given first counts, since a half of each would need both in memory. Not thread-safe.
 */
final class LogBook {

    private final Counting counting;
    private final Consumer<Observation> observations;
    private final Map<Kind, OpenConnections> open = new EnumMap<>(Kind.class);
    private final Map<Kind, RecordSample> samples = new EnumMap<>(Kind.class);

    LogBook(Counting counting, Consumer<Observation> observations) {
        this.counting = counting;
        this.observations = observations;
    }

    LogWatch begin(String name, Kind kind) {
        return new LogWatch(name, kind, counting, Optional.ofNullable(open.remove(kind)));
    }

    /**
     * @param unreadable what of it could not be read
     * @param found what its reader has to say of it
     */
    void end(LogWatch watch, long unreadable, List<String> found) {
        Kind kind = watch.kind();
        List<String> remarks = new ArrayList<>(found);
        remarks.addAll(watch.counts().remarks());
        if (watch.sessions().forgotten() > 0) {
            remarks.add(watch.sessions().forgotten() + " connections were silent for so long while more than "
                    + Sessions.MOST_SESSIONS + " were open that their transactions count as not ended");
        }
        RecordSample counted = samples.computeIfAbsent(kind, any -> new RecordSample());
        Optional<String> repeated = counted.repeatedBy(watch.sample());
        repeated.ifPresent(other -> remarks.add("it repeats executions that " + other
                + " holds, which was given first and counts; to count this one instead, give it first"));
        Standing standing = repeated.isPresent() ? Standing.REPEATED_LOG : standing(kind, watch.counts(), remarks);
        if (repeated.isEmpty()) {
            counted.addAll(watch.sample());
        }
        watch.notContinued().ifPresent(this::close);
        counting.tallies().of(standing).addAll(finished(watch));
        watch.active()
                .last()
                .ifPresentOrElse(
                        last -> open.put(kind, new OpenConnections(watch.sessions(), last, standing)),
                        () -> watch.sessions().closeAll(counting.tallies().of(standing)::ended));
        pauses(watch.active(), remarks);
        observations.accept(new Observation(
                kind,
                watch.name(),
                watch.active().first(),
                watch.active().last(),
                watch.active().seconds(),
                watch.counts().statements(),
                unreadable,
                remarks));
    }

    /** No more logs come: transactions that are still open are counted as such. */
    void close() {
        open.values().forEach(this::close);
        open.clear();
    }

    private void close(OpenConnections connections) {
        connections.sessions().closeAll(counting.tallies().of(connections.standing())::ended);
    }

    private static Tally finished(LogWatch watch) {
        Tally tally = watch.tally();
        tally.seenIn(watch.name());
        Stretches active = watch.active();
        if (active.first().isPresent() && active.last().isPresent()) {
            tally.spans().add(active.first().get(), active.last().get());
        }
        return tally;
    }

    private static Standing standing(Kind kind, LogCounts counts, List<String> remarks) {
        if (kind == Kind.GENERAL_LOG) {
            return Standing.GENERAL_LOG;
        }
        if (counts.hasFastOnes()) {
            remarks.add("it is taken to hold every statement: it has some that take no time, as only"
                    + " long_query_time = 0 logs");
            return Standing.WHOLE_SLOW_LOG;
        }
        remarks.add("nothing shows that it holds the fast statements too, so that its counts are no rates, and its"
                + " latencies are those of slow executions");
        return Standing.SLOW_STATEMENTS;
    }

    private static void pauses(Stretches active, List<String> remarks) {
        if (active.pauseSeconds() > Stretches.LONGEST_PAUSE_SECONDS) {
            remarks.add("it has so many pauses that only those of over " + active.pauseSeconds()
                    + " s are taken out of its active time");
        }
    }
}
