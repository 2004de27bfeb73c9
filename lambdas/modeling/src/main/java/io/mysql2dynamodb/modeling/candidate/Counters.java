package io.mysql2dynamodb.modeling.candidate;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.cost.CostModel;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.pattern.Asked;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Precomputed counters that could be: the number of rows that reference a row, kept in its item by whoever inserts or deletes
 * one, where reads ask for nothing but that number. One item takes 1,000 write units a second at most
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html), so that what is known to
 * be referenced by more new rows is not counted so.
 */
final class Counters {

    private static final double UNITS_IN_TRANSACTION = 2;

    private final Map<String, Set<String>> byTable = new TreeMap<>();

    Counters(DatabaseFacts facts, List<Asked> patterns) {
        for (Asked pattern : patterns) {
            if (pattern instanceof Asked.Read read) {
                read.counted()
                        .map(Asked.Counted::relationship)
                        .filter(one -> cool(facts, patterns, one))
                        .ifPresent(one -> byTable.computeIfAbsent(one.parentTable(), name -> new TreeSet<>())
                                .add(one.id()));
            }
        }
    }

    /** Ids of the relationships by which rows reference those of a table, and could be counted in their items. */
    Set<String> of(String table) {
        return byTable.getOrDefault(table, Set.of());
    }

    private static boolean cool(DatabaseFacts facts, List<Asked> patterns, Relationship counted) {
        TableFacts child = facts.table(counted.childTable());
        double share = child.hottestShare(counted.childColumns()).orElse(0);
        double changes = patterns.stream()
                .filter(pattern -> pattern instanceof Asked.Write write
                        && write.table().equals(child.name())
                        && write.kind() != Asked.Kind.UPDATE)
                .mapToDouble(pattern -> pattern.peak().orElse(0) * ((Asked.Write) pattern).affected())
                .sum();
        return share * changes * UNITS_IN_TRANSACTION <= CostModel.PARTITION_WRITE_UNITS;
    }
}
