package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.workload.rate.BucketBudget;
import io.mysql2dynamodb.analysis.workload.rate.Stretches;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one way of counting counted: one log, all logs that count alike, or the server's own counters. Not thread-safe. */
final class Tally {

    private final BucketBudget budget;
    private final Map<String, PatternTally> patterns = new HashMap<>();
    private final SetAsideTally setAside = new SetAsideTally();
    private final TransactionTally transactions = new TransactionTally();
    private final CoAccessTally coAccess = new CoAccessTally();
    private final WriterTally writers = new WriterTally();
    private final Stretches spans = new Stretches();

    Tally(BucketBudget budget) {
        this.budget = budget;
    }

    PatternTally pattern(KnownPattern pattern) {
        return pattern(pattern.fingerprint());
    }

    Optional<PatternTally> find(String fingerprint) {
        return Optional.ofNullable(patterns.get(fingerprint));
    }

    Map<String, PatternTally> patterns() {
        return patterns;
    }

    SetAsideTally setAside() {
        return setAside;
    }

    TransactionTally transactions() {
        return transactions;
    }

    /** Requests that are transactions; those that are single statements are {@link PatternTally#alone()}. */
    CoAccessTally coAccess() {
        return coAccess;
    }

    WriterTally writers() {
        return writers;
    }

    /** The time that it watched. */
    Stretches spans() {
        return spans;
    }

    /** Whether nothing at all was watched. */
    boolean isEmpty() {
        return patterns.isEmpty() && setAside.isEmpty() && spans.first().isEmpty();
    }

    void ended(EndedTransaction ended) {
        transactions.add(ended);
        coAccess.add(ended.transaction().touched(), 1);
    }

    void seenIn(String observation) {
        patterns.values().forEach(pattern -> pattern.seenIn(observation));
    }

    /** Adds all of the other's, which must not be used any more. */
    void addAll(Tally other) {
        other.patterns.forEach((fingerprint, theirs) -> pattern(fingerprint).addAll(theirs));
        setAside.addAll(other.setAside);
        transactions.addAll(other.transactions);
        coAccess.addAll(other.coAccess);
        writers.addAll(other.writers);
        spans.addAll(other.spans);
        other.patterns.values().forEach(pattern -> budget.release(pattern.seconds()));
    }

    private PatternTally pattern(String fingerprint) {
        return patterns.computeIfAbsent(fingerprint, any -> new PatternTally(budget.counts()));
    }
}
