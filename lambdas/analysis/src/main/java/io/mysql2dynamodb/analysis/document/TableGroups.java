package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Relationship;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables of a database in groups that one diagram can show. Tables that are connected stay together as far as they fit;
 * where more are connected than one diagram shows, each group grows around its most connected table.
 *
 * @param groups tables that have a relationship, each once, by name within a group
 * @param alone tables that have none, by name
 */
record TableGroups(List<List<String>> groups, List<String> alone) {

    static TableGroups of(DatabaseCatalog catalog, int most) {
        Map<String, TreeSet<String>> neighbours = neighbours(catalog);
        List<List<String>> pieces = new ArrayList<>();
        Map<String, TreeSet<String>> left = new TreeMap<>(neighbours);
        while (!left.isEmpty()) {
            String centre = left.keySet().stream()
                    .max(Comparator.comparingInt((String table) -> degree(left, table))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            List<String> piece = around(centre, left, most);
            piece.forEach(left::remove);
            pieces.add(piece);
        }
        List<String> alone = catalog.tables().stream()
                .map(table -> table.name())
                .filter(table -> !neighbours.containsKey(table))
                .sorted()
                .toList();
        return new TableGroups(packed(pieces, most), alone);
    }

    private static Map<String, TreeSet<String>> neighbours(DatabaseCatalog catalog) {
        TreeSet<String> known = new TreeSet<>();
        catalog.tables().forEach(table -> known.add(table.name()));
        Map<String, TreeSet<String>> neighbours = new TreeMap<>();
        for (Relationship one : catalog.relationships()) {
            if (known.contains(one.childTable()) && known.contains(one.parentTable())) {
                neighbours
                        .computeIfAbsent(one.childTable(), table -> new TreeSet<>())
                        .add(one.parentTable());
                neighbours
                        .computeIfAbsent(one.parentTable(), table -> new TreeSet<>())
                        .add(one.childTable());
            }
        }
        return neighbours;
    }

    private static int degree(Map<String, TreeSet<String>> left, String table) {
        return (int) left.get(table).stream().filter(left::containsKey).count();
    }

    /** The nearest tables first. */
    private static List<String> around(String centre, Map<String, TreeSet<String>> left, int most) {
        TreeSet<String> reached = new TreeSet<>(List.of(centre));
        Deque<String> next = new ArrayDeque<>(List.of(centre));
        while (!next.isEmpty()) {
            for (String neighbour : left.get(next.removeFirst())) {
                if (reached.size() < most && left.containsKey(neighbour) && reached.add(neighbour)) {
                    next.addLast(neighbour);
                }
            }
        }
        return List.copyOf(reached);
    }

    /** Small pieces share a diagram, the largest first. */
    private static List<List<String>> packed(List<List<String>> pieces, int most) {
        List<TreeSet<String>> groups = new ArrayList<>();
        pieces.stream()
                .sorted(Comparator.comparingInt((List<String> piece) -> piece.size())
                        .reversed()
                        .thenComparing(piece -> piece.get(0)))
                .forEach(piece -> groups.stream()
                        .filter(group -> group.size() + piece.size() <= most)
                        .findFirst()
                        .orElseGet(() -> {
                            groups.add(new TreeSet<>());
                            return groups.get(groups.size() - 1);
                        })
                        .addAll(piece));
        return groups.stream().map(List::copyOf).toList();
    }
}
