package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.workload.TransactionTally.Kind;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.contract.AccessPattern.RateSource;
import io.mysql2dynamodb.workload.TransactionPattern;
import io.mysql2dynamodb.workload.TransactionPattern.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The kinds of transactions of a workload, the most frequent first, and what is not among them. */
final class TransactionList {

    /** More would be read by nobody. */
    static final int MOST_LISTED = 500;

    private static final Comparator<Map.Entry<List<String>, Kind>> MOST_FREQUENT =
            Comparator.<Map.Entry<List<String>, Kind>>comparingLong(
                            entry -> entry.getValue().total())
                    .reversed()
                    .thenComparing(entry -> String.join(" ", entry.getKey()));

    private final TransactionTally tally;
    private final double spanSeconds;
    private final Map<String, String> idByFingerprint = new HashMap<>();

    TransactionList(Tally tally, Map<String, KnownPattern> byId) {
        this.tally = tally.transactions();
        this.spanSeconds = tally.spans().seconds();
        byId.forEach((id, pattern) -> idByFingerprint.put(pattern.fingerprint(), id));
    }

    List<TransactionPattern> transactions() {
        List<TransactionPattern> listed = new ArrayList<>();
        tally.kinds().entrySet().stream()
                .sorted(MOST_FREQUENT)
                .limit(MOST_LISTED)
                .forEach(entry -> listed.add(transaction(listed.size() + 1, entry.getKey(), entry.getValue())));
        return listed;
    }

    /** What a reader must know that is not in the list. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        long kinds = Math.max(0, tally.kinds().size() - MOST_LISTED);
        long rest = tally.notTold()
                + tally.kinds().entrySet().stream()
                        .sorted(MOST_FREQUENT)
                        .skip(MOST_LISTED)
                        .mapToLong(entry -> entry.getValue().total())
                        .sum();
        if (rest > 0) {
            gaps.add(gap(rest + " transactions are of further kinds than the " + MOST_LISTED + " that are listed; "
                    + (tally.notTold() > 0
                            ? "there are more kinds than the " + TransactionTally.MOST_KINDS + " that are told apart"
                            : "there are " + kinds + " of these kinds")));
        }
        if (tally.notEnded() > 0) {
            gaps.add(gap(
                    tally.notEnded() + " transactions had not ended when their log did; they are in no kind, but their"
                            + " statements and tables are counted"));
        }
        if (tally.cut() > 0) {
            gaps.add(gap(tally.cut() + " transactions have more different patterns than " + OpenTransaction.MOST_STEPS
                    + "; the further ones are not among their steps, but counted"));
        }
        return gaps;
    }

    private TransactionPattern transaction(int number, List<String> fingerprints, Kind kind) {
        List<Step> steps = new ArrayList<>();
        for (int step = 0; step < fingerprints.size(); step++) {
            steps.add(new Step(idByFingerprint.get(fingerprints.get(step)), kind.least(step), kind.most(step)));
        }
        boolean measured = spanSeconds > 0;
        return new TransactionPattern(
                "TX" + number,
                steps,
                kind.commits(),
                kind.rollbacks(),
                measured ? OptionalDouble.of(kind.total() / spanSeconds) : OptionalDouble.empty(),
                measured ? RateSource.MEASURED : RateSource.UNKNOWN);
    }

    private static Gap gap(String reason) {
        return new Gap("transactions", reason, Optional.empty());
    }
}
