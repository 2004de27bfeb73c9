package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape.Change;
import io.mysql2dynamodb.workload.StatementShape.TableUse;
import io.mysql2dynamodb.workload.Workload;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What reaches one table. A statement that touches several tables counts for each; one that reads and changes the same
 * table counts as a change.
 *
 * @param table the table
 * @param reads executions that only read it
 * @param writes executions that change it
 * @param readsPerSecond the known average rates of patterns that only read it, together; empty where none is known
 * @param writesPerSecond the known average rates of patterns that change it, together; empty where none is known
 * @param unknown patterns whose rate is unknown
 * @param patterns ids of the patterns that touch it, the most frequent first
 */
record TableTraffic(
        String table,
        long reads,
        long writes,
        OptionalDouble readsPerSecond,
        OptionalDouble writesPerSecond,
        long unknown,
        List<String> patterns) {

    TableTraffic {
        patterns = List.copyOf(patterns);
    }

    long executions() {
        return reads + writes;
    }

    /** Every table that a pattern touches, the busiest first, then by name. */
    static List<TableTraffic> of(Workload workload) {
        Map<String, TableTraffic> traffic = new HashMap<>();
        for (SourcePattern pattern : workload.patterns()) {
            Set<String> changed = new HashSet<>();
            Set<String> touched = new HashSet<>();
            for (TableUse use : pattern.shape().tables()) {
                touched.add(use.table());
                if (use.change() != Change.READ) {
                    changed.add(use.table());
                }
            }
            touched.forEach(
                    table -> traffic.merge(table, one(table, pattern, changed.contains(table)), TableTraffic::plus));
        }
        return traffic.values().stream()
                .sorted(Comparator.comparingLong(TableTraffic::executions)
                        .reversed()
                        .thenComparing(TableTraffic::table))
                .toList();
    }

    private static TableTraffic one(String table, SourcePattern pattern, boolean change) {
        long executions = pattern.rates().executions().orElse(0);
        OptionalDouble rate = pattern.rates().averageRps();
        return new TableTraffic(
                table,
                change ? 0 : executions,
                change ? executions : 0,
                change ? OptionalDouble.empty() : rate,
                change ? rate : OptionalDouble.empty(),
                rate.isEmpty() ? 1 : 0,
                List.of(pattern.id()));
    }

    private TableTraffic plus(TableTraffic next) {
        List<String> both = new ArrayList<>(patterns);
        both.addAll(next.patterns);
        return new TableTraffic(
                table,
                reads + next.reads,
                writes + next.writes,
                KnownRates.sum(readsPerSecond, next.readsPerSecond),
                KnownRates.sum(writesPerSecond, next.writesPerSecond),
                unknown + next.unknown,
                both);
    }
}
