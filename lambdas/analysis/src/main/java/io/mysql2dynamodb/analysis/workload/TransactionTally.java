package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.workload.EndedTransaction.End;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts transactions by the patterns in them, in the order of their first execution. Not thread-safe. */
final class TransactionTally {

    /** Kinds that are told apart while counting; far more than are listed in the end. */
    static final int MOST_KINDS = 5_000;

    private final Map<List<String>, Kind> kinds = new HashMap<>();
    private long notTold;
    private long notEnded;
    private long cut;

    void add(EndedTransaction ended) {
        cut += ended.transaction().isCut() ? 1 : 0;
        if (ended.end() == End.NOT_SEEN) {
            notEnded++;
            return;
        }
        Kind kind = kind(ended.transaction().fingerprints());
        if (kind == null) {
            notTold++;
        } else {
            kind.add(ended);
        }
    }

    void addAll(TransactionTally other) {
        notTold += other.notTold;
        notEnded += other.notEnded;
        cut += other.cut;
        other.kinds.forEach((fingerprints, theirs) -> {
            Kind kind = kind(fingerprints);
            if (kind == null) {
                notTold += theirs.total();
            } else {
                kind.addAll(theirs);
            }
        });
    }

    Map<List<String>, Kind> kinds() {
        return kinds;
    }

    /** Transactions of further kinds than are told apart. */
    long notTold() {
        return notTold;
    }

    /** Transactions whose end was not seen; they are counted in no kind. */
    long notEnded() {
        return notEnded;
    }

    /** Transactions with more different patterns than are told apart. */
    long cut() {
        return cut;
    }

    private Kind kind(List<String> fingerprints) {
        Kind kind = kinds.get(fingerprints);
        if (kind == null && kinds.size() < MOST_KINDS) {
            kind = new Kind(fingerprints.size());
            kinds.put(fingerprints, kind);
        }
        return kind;
    }

    /** Transactions with the same patterns in the same order. */
    static final class Kind {

        private final long[] least;
        private final long[] most;
        private long commits;
        private long rollbacks;

        private Kind(int steps) {
            least = new long[steps];
            most = new long[steps];
            Arrays.fill(least, Long.MAX_VALUE);
        }

        long commits() {
            return commits;
        }

        long rollbacks() {
            return rollbacks;
        }

        long total() {
            return commits + rollbacks;
        }

        long least(int step) {
            return least[step];
        }

        long most(int step) {
            return most[step];
        }

        private void add(EndedTransaction ended) {
            widen(ended.transaction().executions(), ended.transaction().executions());
            commits += ended.end() == End.COMMITTED ? 1 : 0;
            rollbacks += ended.end() == End.ROLLED_BACK ? 1 : 0;
        }

        private void addAll(Kind other) {
            widen(other.least, other.most);
            commits += other.commits;
            rollbacks += other.rollbacks;
        }

        private void widen(long[] fewest, long[] largest) {
            for (int step = 0; step < least.length; step++) {
                least[step] = Math.min(least[step], fewest[step]);
                most[step] = Math.max(most[step], largest[step]);
            }
        }
    }
}
