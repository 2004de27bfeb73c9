package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.workload.SetAside;
import io.mysql2dynamodb.workload.SetAside.Reason;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts statements that are no access patterns, and keeps the most frequent of each class as examples. Not thread-safe. */
final class SetAsideTally {

    private static final int EXAMPLES = 5;
    private static final int LONGEST_EXAMPLE = 500;

    /** Different statements of one class among which the most frequent are looked for. */
    private static final int MOST_COUNTED = 1_000;

    private final Map<Reason, Map<String, Long>> statements = new EnumMap<>(Reason.class);
    private final Map<Reason, Long> executions = new EnumMap<>(Reason.class);

    void add(Reason reason, String sql, long times) {
        if (times == 0) {
            return;
        }
        executions.merge(reason, times, Long::sum);
        Map<String, Long> counted = statements.computeIfAbsent(reason, any -> new HashMap<>());
        String shown = sql.length() <= LONGEST_EXAMPLE ? sql : sql.substring(0, LONGEST_EXAMPLE) + "...";
        if (counted.size() < MOST_COUNTED || counted.containsKey(shown)) {
            counted.merge(shown, times, Long::sum);
        }
    }

    void addAll(SetAsideTally other) {
        other.executions.forEach((reason, times) -> executions.merge(reason, times, Long::sum));
        other.statements.forEach((reason, theirs) -> {
            Map<String, Long> counted = statements.computeIfAbsent(reason, any -> new HashMap<>());
            theirs.forEach((sql, times) -> {
                if (counted.size() < MOST_COUNTED || counted.containsKey(sql)) {
                    counted.merge(sql, times, Long::sum);
                }
            });
        });
    }

    boolean isEmpty() {
        return executions.isEmpty();
    }

    List<SetAside> classes() {
        return executions.entrySet().stream()
                .map(entry -> new SetAside(entry.getKey(), entry.getValue(), examples(statements.get(entry.getKey()))))
                .toList();
    }

    private static List<String> examples(Map<String, Long> counted) {
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(EXAMPLES)
                .map(Map.Entry::getKey)
                .toList();
    }
}
