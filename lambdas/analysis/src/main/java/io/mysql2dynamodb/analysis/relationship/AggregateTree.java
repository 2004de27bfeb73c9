package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.catalog.Relationship;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A root table and what belongs to its rows: followed are relationships that are declared or identifying, from parent to
 * child, down to great-grandchildren. A table counts once, by the first relationship that reaches it; references within one
 * table are not followed.
 *
 * @param root the root's name
 * @param below the relationships from each table to its children, parents first
 */
record AggregateTree(String root, Map<String, List<Relationship>> below) {

    private static final int DEPTH = 3;

    /** The relationships that are followed, by parent. */
    static Map<String, List<Relationship>> followed(List<Relationship> relationships) {
        return relationships.stream()
                .filter(AggregateTree::followed)
                .collect(Collectors.groupingBy(Relationship::parentTable));
    }

    static AggregateTree of(String root, Map<String, List<Relationship>> followed) {
        Map<String, List<Relationship>> below = new LinkedHashMap<>();
        Map<String, Integer> depths = new LinkedHashMap<>(Map.of(root, 0));
        Set<String> reached = new HashSet<>(Set.of(root));
        Deque<String> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            String parent = open.remove();
            List<Relationship> children = new ArrayList<>();
            for (Relationship relationship : followed.getOrDefault(parent, List.of())) {
                if (depths.get(parent) < DEPTH && reached.add(relationship.childTable())) {
                    children.add(relationship);
                    depths.put(relationship.childTable(), depths.get(parent) + 1);
                    open.add(relationship.childTable());
                }
            }
            below.put(parent, children);
        }
        return new AggregateTree(root, below);
    }

    private static boolean followed(Relationship relationship) {
        return !relationship.hierarchy()
                && (relationship.identifying() || relationship.origin() == Relationship.Origin.DECLARED);
    }

    List<Relationship> childrenOf(String table) {
        return below.getOrDefault(table, List.of());
    }

    /** Ids of all relationships that are followed, parents first. */
    List<String> ids() {
        return below.values().stream()
                .flatMap(List::stream)
                .map(Relationship::id)
                .toList();
    }
}
