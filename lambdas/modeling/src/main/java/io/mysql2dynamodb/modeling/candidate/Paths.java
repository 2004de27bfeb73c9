package io.mysql2dynamodb.modeling.candidate;

import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.facts.HierarchyPath;
import io.mysql2dynamodb.modeling.pattern.Asked;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Materialised paths that could be: each item holds the keys of the rows above its own, where reads ask for all that is below
 * a row and the hierarchy can have a path.
 */
final class Paths {

    private final Map<String, Set<String>> byTable = new TreeMap<>();

    Paths(DatabaseFacts facts, List<Asked> patterns) {
        for (Asked pattern : patterns) {
            if (pattern instanceof Asked.Read read) {
                read.hierarchy().flatMap(one -> of(facts, one)).ifPresent(path -> byTable.computeIfAbsent(
                                path.relationship().childTable(), name -> new TreeSet<>())
                        .add(path.relationship().id()));
            }
        }
    }

    private static Optional<HierarchyPath> of(DatabaseFacts facts, Asked.Hierarchy hierarchy) {
        return hierarchy.down() ? facts.path(hierarchy.table(), hierarchy.parent()) : Optional.empty();
    }

    /** Ids of the relationships from a table's rows to their parents by which its items could hold paths. */
    Set<String> of(String table) {
        return byTable.getOrDefault(table, Set.of());
    }
}
