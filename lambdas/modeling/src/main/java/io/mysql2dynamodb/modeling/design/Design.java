package io.mysql2dynamodb.modeling.design;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.cost.Cost;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.search.Assignment;
import java.util.List;
import java.util.Optional;

/**
 * A whole design: which rows become which items, under which keys and indexes, what every access pattern does on them, and
 * what that costs. Immutable.
 *
 * @param assignment what became of each table
 * @param tables the DynamoDB tables, by the name of their source
 * @param patterns the patterns that are answered, in the workload's order
 * @param refused the patterns that are not, with the reason and what to use instead
 * @param copies all copies
 * @param findings what people must know or decide
 * @param cost what it costs in a month
 * @param gap dollars a month by which another design could at most be cheaper; 0 where this one is proven the cheapest
 * @param nodes how many partial designs were looked at
 */
public record Design(
        Assignment assignment,
        List<DesignTable> tables,
        List<PatternDesign> patterns,
        List<Asked.Refused> refused,
        List<CopyDesign> copies,
        List<Finding> findings,
        Cost cost,
        double gap,
        long nodes) {

    public Design {
        tables = List.copyOf(tables);
        patterns = List.copyOf(patterns);
        refused = List.copyOf(refused);
        copies = List.copyOf(copies);
        findings = List.copyOf(findings);
    }

    /** What a pattern does. */
    public Optional<PatternDesign> pattern(String id) {
        return patterns.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The DynamoDB table that holds the items with the rows of a MySQL table. */
    public Optional<DesignTable> tableOf(String sourceTable) {
        if (!assignment.arrangements().containsKey(sourceTable)) {
            return Optional.empty();
        }
        String owner = assignment.partitionOwner(sourceTable);
        return tables.stream().filter(one -> one.sourceTable().equals(owner)).findFirst();
    }

    /** Ids of the patterns that read or write items of a table, in the workload's order. */
    public List<String> servedBy(DesignTable table) {
        return patterns.stream()
                .filter(pattern -> pattern.reads().stream()
                                .anyMatch(
                                        read -> table.holds(read.demand().step().table()))
                        || pattern.writes().stream().anyMatch(write -> table.holds(write.table())))
                .map(PatternDesign::id)
                .toList();
    }

    /** Whether the rows of a relationship are counted in the items of the rows that they reference. */
    public boolean counts(Relationship relationship) {
        return assignment.arrangements().containsKey(relationship.parentTable())
                && assignment.of(relationship.parentTable()).counters().contains(relationship.id())
                && assignment.of(relationship.childTable()).isItem();
    }

    /** Tables whose busiest partition is asked for more than one gives, by whatever key. */
    public long hotTables() {
        return findings.stream()
                .filter(finding -> finding.kind() == Finding.Kind.RISK)
                .count();
    }

    /** Indexes of all tables. */
    public long indexes() {
        return tables.stream()
                .flatMap(table -> table.items().stream())
                .mapToLong(item -> item.indexes().size())
                .sum();
    }
}
