package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.workload.CoAccess;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts requests by the tables that they touch. A request that was rolled back asked for them all the same. Not thread-safe. */
final class CoAccessTally {

    /** Pairs of tables; 600 tables, each with each, have fewer. */
    static final int MOST_PAIRS = 200_000;

    private final SortedMap<String, Long> requests = new TreeMap<>();
    private final Map<Pair, long[]> pairs = new HashMap<>();
    private long notTold;

    /**
     * Requests that touch the same.
     *
     * @param touched the tables, and whether each is changed
     */
    void add(SortedMap<String, Boolean> touched, long times) {
        if (times == 0) {
            return;
        }
        touched.keySet().forEach(table -> requests.merge(table, times, Long::sum));
        touched.forEach((first, firstChanged) -> touched.tailMap(first + '\0').forEach((second, secondChanged) -> {
            boolean bothChanged = firstChanged && secondChanged;
            add(new Pair(first, second), times, bothChanged ? times : 0);
        }));
    }

    void addAll(CoAccessTally other) {
        notTold += other.notTold;
        other.requests.forEach((table, times) -> requests.merge(table, times, Long::sum));
        other.pairs.forEach((pair, times) -> add(pair, times[0], times[1]));
    }

    /** Every pair of tables that some request touched together, by names. */
    List<CoAccess> coAccess() {
        return new TreeMap<>(pairs)
                .entrySet().stream()
                        .map(entry -> new CoAccess(
                                entry.getKey().first(),
                                entry.getKey().second(),
                                requests.get(entry.getKey().first()),
                                requests.get(entry.getKey().second()),
                                entry.getValue()[0],
                                entry.getValue()[1]))
                        .toList();
    }

    /** How often requests touched pairs of tables beyond those that are counted. */
    long notTold() {
        return notTold;
    }

    private void add(Pair pair, long both, long bothChanged) {
        long[] times = pairs.get(pair);
        if (times == null && pairs.size() >= MOST_PAIRS) {
            notTold += both;
            return;
        }
        if (times == null) {
            times = new long[2];
            pairs.put(pair, times);
        }
        times[0] += both;
        times[1] += bothChanged;
    }

    private record Pair(String first, String second) implements Comparable<Pair> {

        @Override
        public int compareTo(Pair other) {
            int byFirst = first.compareTo(other.first);
            return byFirst != 0 ? byFirst : second.compareTo(other.second);
        }
    }
}
