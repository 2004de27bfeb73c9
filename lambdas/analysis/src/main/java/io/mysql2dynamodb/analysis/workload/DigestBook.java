package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.statement.StatementReading;
import io.mysql2dynamodb.analysis.statement.StatementReading.Access;
import io.mysql2dynamodb.analysis.statement.StatementReading.Aside;
import io.mysql2dynamodb.analysis.statement.StatementReading.TransactionControl;
import io.mysql2dynamodb.analysis.workload.digest.AccountCounter;
import io.mysql2dynamodb.analysis.workload.digest.DigestObservation;
import io.mysql2dynamodb.analysis.workload.digest.StatementCounter;
import io.mysql2dynamodb.analysis.workload.digest.StatementCounter.Kind;
import io.mysql2dynamodb.analysis.workload.rate.Stretches;
import io.mysql2dynamodb.workload.Observation;
import io.mysql2dynamodb.workload.SetAside.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Observations of servers' counters. Windows of several servers, or one after another, add up; two windows of one server
 * that overlap count the same executions, and the one that was given first counts. Not thread-safe.
 */
final class DigestBook {

    static final String NAME = "performance_schema";

    private final Counting counting;
    private final Consumer<Observation> observations;
    private final Map<String, Stretches> windows = new HashMap<>();
    private final List<AccountCounter> accounts = new ArrayList<>();

    DigestBook(Counting counting, Consumer<Observation> observations) {
        this.counting = counting;
        this.observations = observations;
    }

    void add(DigestObservation observed) {
        List<String> remarks = new ArrayList<>(observed.remarks());
        Standing standing = standing(observed, remarks);
        Tally tally = counting.tallies().fresh();
        long beyond = observed.counted().stream()
                .mapToLong(counter -> count(counter, tally))
                .sum();
        Tally outside = counting.tallies().fresh();
        observed.before().forEach(counter -> count(counter, outside));
        if (beyond > 0) {
            remarks.add(beyond + " executions are of further patterns than the " + PatternBook.MOST_PATTERNS
                    + " that are told apart; they are counted here and nowhere else");
        }
        tally.spans().add(observed.from(), observed.to());
        tally.seenIn(NAME);
        outside.seenIn(NAME);
        counting.tallies().of(standing).addAll(tally);
        counting.tallies().of(Standing.OUTSIDE_A_WINDOW).addAll(outside);
        accounts.addAll(observed.accounts());
        observations.accept(observation(observed, remarks));
    }

    /** What the servers know of accounts. */
    List<AccountCounter> accounts() {
        return accounts;
    }

    private Standing standing(DigestObservation observed, List<String> remarks) {
        if (!observed.window()) {
            return Standing.OUTSIDE_A_WINDOW;
        }
        Stretches others = windows.computeIfAbsent(observed.server(), any -> new Stretches());
        if (others.overlaps(observed.from(), observed.to())) {
            remarks.add("its window overlaps with another one of the same server, which was given first and counts");
            return Standing.OUTSIDE_A_WINDOW;
        }
        // windows that follow one another share a moment, not an execution
        others.add(observed.from(), observed.to().minusNanos(1_000));
        return Standing.STATEMENT_DIGESTS;
    }

    /** Executions that found no room in the book. */
    private long count(StatementCounter counter, Tally tally) {
        long times = counter.executions();
        if (counter.kind() == Kind.LOST_DIGESTS) {
            tally.setAside().add(Reason.UNPARSED, "a statement whose digest was lost", times);
            return 0;
        }
        if (!counter.whole()) {
            tally.setAside().add(Reason.UNPARSED, "a statement whose text the server cut", times);
            return 0;
        }
        StatementReading reading = counting.reading(counter.text(), counter.database());
        if (reading instanceof Access access) {
            Optional<KnownPattern> admitted = counting.book().admit(access);
            admitted.ifPresent(pattern -> count(counter, pattern, tally));
            return admitted.isPresent() ? 0 : times;
        }
        if (reading instanceof TransactionControl control) {
            tally.setAside().add(Reason.TRANSACTION_CONTROL, control.sql(), times);
        } else if (reading instanceof Aside aside) {
            tally.setAside().add(aside.reason(), aside.sql(), times);
        }
        return 0;
    }

    private static void count(StatementCounter counter, KnownPattern pattern, Tally tally) {
        PatternTally counted = tally.pattern(pattern);
        counted.add(counter);
        if (counter.account().isPresent() && counter.executions() > 0 && pattern.changes()) {
            tally.writers()
                    .add(counter.account().get(), counter.host().orElse(""), pattern.changed(), counter.executions());
        }
    }

    private static Observation observation(DigestObservation observed, List<String> remarks) {
        long statements = observed.counted().stream()
                .mapToLong(StatementCounter::executions)
                .sum();
        Stretches span = new Stretches();
        span.add(observed.from(), observed.to());
        return new Observation(
                Observation.Kind.STATEMENT_DIGESTS,
                NAME,
                Optional.of(observed.from()),
                Optional.of(observed.to()),
                span.seconds(),
                statements,
                0,
                remarks);
    }
}
