package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.TransactionPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which writes must happen together. A transaction that ends in one item is a plain write of it; one that changes several
 * items costs twice the units. Immutable.
 */
public final class Transactions {

    private record Together(List<Asked.Write> writes, Map<String, Double> executions, boolean several) {}

    private final List<Together> together = new ArrayList<>();
    private final Map<String, Double> executions = new TreeMap<>();

    public Transactions(List<TransactionPattern> transactions, List<Asked> patterns) {
        Map<String, Asked.Write> writes = new TreeMap<>();
        for (Asked pattern : patterns) {
            if (pattern instanceof Asked.Write write) {
                writes.put(write.id(), write);
                SourcePattern source = pattern.source();
                source.rates().executions().ifPresent(count -> executions.put(write.id(), (double) count));
            }
        }
        for (TransactionPattern transaction : transactions) {
            List<Asked.Write> changing = new ArrayList<>();
            Map<String, Double> counts = new TreeMap<>();
            boolean several = false;
            for (TransactionPattern.Step step : transaction.steps()) {
                if (writes.containsKey(step.pattern())) {
                    changing.add(writes.get(step.pattern()));
                    double each = (step.least() + step.most()) / 2.0;
                    counts.merge(step.pattern(), each * transaction.commits(), Double::sum);
                    several |= step.most() > 1;
                }
            }
            if (changing.size() > 1 || several) {
                together.add(new Together(changing, counts, several));
            }
        }
    }

    /** 1 for a write that is never part of a transaction over several items, 2 for one that always is. */
    double factor(String pattern, Consulted assignment) {
        double all = executions.getOrDefault(pattern, 0.0);
        if (all <= 0) {
            return 1;
        }
        double within = together.stream()
                .filter(one -> one.executions().containsKey(pattern) && severalItems(one, assignment))
                .mapToDouble(one -> one.executions().get(pattern))
                .sum();
        return 1 + Math.min(1, within / all);
    }

    /** The share of a pattern's executions that happen together with a write of a row of another table. */
    double shareWith(String pattern, String table) {
        double all = executions.getOrDefault(pattern, 0.0);
        double within = together.stream()
                .filter(one -> one.executions().containsKey(pattern)
                        && one.writes().stream().anyMatch(write -> write.table().equals(table)))
                .mapToDouble(one -> one.executions().get(pattern))
                .sum();
        return all <= 0 ? 0 : Math.min(1, within / all);
    }

    private static boolean severalItems(Together one, Consulted assignment) {
        Set<String> owners = new TreeSet<>();
        long roots = 0;
        for (Asked.Write write : one.writes()) {
            if (!assignment.has(write.table())) {
                // what cannot influence this table's group never shares an item with it
                return true;
            }
            owners.add(assignment.owner(write.table()));
            roots += assignment.of(write.table()).placement() instanceof Placement.Embedded ? 0 : 1;
        }
        boolean rootOnce = roots <= 1
                && one.writes().stream()
                        .filter(write -> assignment.of(write.table()).isItem())
                        .allMatch(write -> one.writes().size() > 1 || !one.several());
        return owners.size() > 1 || !rootOnce;
    }
}
