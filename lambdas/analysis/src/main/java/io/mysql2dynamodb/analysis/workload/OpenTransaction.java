package io.mysql2dynamodb.analysis.workload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one connection has done since its transaction began. Not thread-safe. */
final class OpenTransaction {

    /** Different patterns that are told apart in one transaction; a batch job may send any number. */
    static final int MOST_STEPS = 200;

    private final Map<KnownPattern, Long> steps = new LinkedHashMap<>();
    private final SortedMap<String, Boolean> touched = new TreeMap<>();
    private boolean cut;

    void add(KnownPattern pattern) {
        pattern.touched().forEach((table, changed) -> touched.merge(table, changed, Boolean::logicalOr));
        if (steps.containsKey(pattern) || steps.size() < MOST_STEPS) {
            steps.merge(pattern, 1L, Long::sum);
        } else {
            cut = true;
        }
    }

    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Its patterns in the order of their first execution. */
    List<String> fingerprints() {
        return steps.keySet().stream().map(KnownPattern::fingerprint).toList();
    }

    /** Executions of each, in the same order. */
    long[] executions() {
        return steps.values().stream().mapToLong(Long::longValue).toArray();
    }

    /** Every table that it touched, and whether it changed it. */
    SortedMap<String, Boolean> touched() {
        return Collections.unmodifiableSortedMap(touched);
    }

    /** Whether it had more different patterns than are told apart. */
    boolean isCut() {
        return cut;
    }
}
