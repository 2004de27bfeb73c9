package io.mysql2dynamodb.analysis.workload.digest;

import io.mysql2dynamodb.analysis.workload.digest.StatementCounter.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two snapshots of one server's counters, and what was counted between them.
 *
 * <ul>
 *   <li>The server was restarted: its counters began at zero then, so that the second snapshot alone is what was counted
 *       since its start.
 *   <li>The digest table was truncated, which shows by a digest that is gone, counts less, or was first seen later than
 *       before: the second snapshot alone is what was counted since; the first statement that it saw is taken for the
 *       first moment.
 *   <li>Else each counter counts what it has more than before, a new one all that it has.
 * </ul>
 */
final class CounterDifference {

    private final DigestSnapshot first;
    private final DigestSnapshot second;
    private final Map<String, StatementCounter> before = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();

    CounterDifference(DigestSnapshot first, DigestSnapshot second) {
        if (!first.server().equals(second.server())) {
            throw new IncomparableSnapshotsException(
                    "they are of two servers, " + first.server() + " and " + second.server(),
                    "take both of the same server, not through a balancer");
        }
        if (!second.takenAt().isAfter(first.takenAt())) {
            throw new IncomparableSnapshotsException(
                    "the second was taken at " + second.takenAt() + ", the first at " + first.takenAt(),
                    "give the earlier one first, or wait between them");
        }
        this.first = first;
        this.second = second;
        first.statements().forEach(counter -> before.put(counter.key(), counter));
    }

    DigestObservation observation() {
        boolean restarted = second.startedAt().isAfter(first.takenAt());
        boolean truncated = !restarted && truncated();
        Instant from = first.takenAt();
        if (restarted) {
            from = second.startedAt();
            remarks.add("the server was restarted at " + from + ": only what ran since then is counted");
        } else if (truncated) {
            from = firstSeen(second).orElse(from);
            remarks.add("the digest table was truncated between the two snapshots: only what ran since " + from
                    + " is counted");
        }
        List<StatementCounter> counted = new ArrayList<>();
        List<StatementCounter> still = new ArrayList<>();
        for (StatementCounter counter : second.statements()) {
            boolean anew = restarted || (truncated && counter.kind() != Kind.PREPARED);
            StatementCounter since = anew ? counter : since(counter);
            if (since.executions() > 0) {
                counted.add(since);
            } else if (counter.executions() > 0) {
                still.add(since);
            }
        }
        prepared(counted, restarted);
        CounterRemarks.of(counted).forEach(remarks::add);
        if (!still.isEmpty()) {
            remarks.add(still.size()
                    + " statements ran before the window and not in it, so that their rates are not known");
        }
        return new DigestObservation(
                second.server(), from, second.takenAt(), true, counted, still, second.accounts(), remarks);
    }

    static DigestObservation ofOne(DigestSnapshot only) {
        Instant since = firstSeen(only).orElse(only.startedAt());
        List<String> remarks = new ArrayList<>();
        remarks.add("there is one snapshot only: executions are those since the digest table was last truncated, at "
                + since + " or earlier, and no rates; two snapshots over a window give rates");
        List<StatementCounter> counted = only.statements().stream()
                .filter(counter -> counter.executions() > 0)
                .toList();
        remarks.addAll(CounterRemarks.of(counted));
        return new DigestObservation(
                only.server(), since, only.takenAt(), false, counted, List.of(), only.accounts(), remarks);
    }

    private StatementCounter since(StatementCounter counter) {
        StatementCounter earlier = before.get(counter.key());
        // a prepared statement's counters can be set back by themselves
        return earlier == null || earlier.executions() > counter.executions() ? counter : counter.since(earlier);
    }

    private boolean truncated() {
        Map<String, StatementCounter> now = new HashMap<>();
        second.statements().forEach(counter -> now.put(counter.key(), counter));
        return first.statements().stream()
                .filter(counter -> counter.kind() != Kind.PREPARED)
                .anyMatch(counter -> beganAnew(counter, Optional.ofNullable(now.get(counter.key()))));
    }

    private static boolean beganAnew(StatementCounter earlier, Optional<StatementCounter> later) {
        return later.isEmpty()
                || later.get().executions() < earlier.executions()
                || (later.get().firstSeen().isPresent()
                        && earlier.firstSeen().isPresent()
                        && later.get()
                                .firstSeen()
                                .get()
                                .isAfter(earlier.firstSeen().get()));
    }

    private static Optional<Instant> firstSeen(DigestSnapshot snapshot) {
        return snapshot.statements().stream()
                .flatMap(counter -> counter.firstSeen().stream())
                .min(Comparator.naturalOrder());
    }

    /** Prepared statements that were closed are in no snapshot; how often any ran the server does count. */
    private void prepared(List<StatementCounter> counted, boolean restarted) {
        long all = second.preparedExecutions() - (restarted ? 0 : first.preparedExecutions());
        long seen = counted.stream()
                .filter(counter -> counter.kind() == Kind.PREPARED)
                .mapToLong(StatementCounter::executions)
                .sum();
        if (all > seen) {
            remarks.add((all - seen) + " of " + all + " executions of prepared statements are not counted, as they were"
                    + " closed before the second snapshot: rates of such statements are too low; give a general log");
        }
    }
}
