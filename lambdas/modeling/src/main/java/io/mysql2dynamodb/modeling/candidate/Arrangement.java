package io.mysql2dynamodb.modeling.candidate;

import io.mysql2dynamodb.catalog.Relationship;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes of one table.
 *
 * @param table the table
 * @param placement where its rows go
 * @param copies columns of other tables that its items carry, by the id of the relationship that leads to the other row
 * @param counters ids of relationships by which other rows reference its rows, and whose number its items hold
 * @param paths ids of relationships from its rows to their parents in the same table, by which its items hold paths
 */
public record Arrangement(
        String table, Placement placement, Map<String, Set<String>> copies, Set<String> counters, Set<String> paths) {

    public Arrangement {
        counters = Collections.unmodifiableSet(new TreeSet<>(counters));
        paths = Collections.unmodifiableSet(new TreeSet<>(paths));
        Map<String, Set<String>> sorted = new TreeMap<>();
        copies.forEach((id, columns) -> sorted.put(id, Collections.unmodifiableSet(new TreeSet<>(columns))));
        copies = Collections.unmodifiableMap(sorted);
    }

    /** One that carries nothing but its rows. */
    public Arrangement(String table, Placement placement) {
        this(table, placement, Map.of(), Set.of(), Set.of());
    }

    /** Whether its rows are items. */
    public boolean isItem() {
        return !(placement instanceof Placement.Embedded);
    }

    /** The keys of its items; empty where its rows are no items. */
    public Optional<Keys> keys() {
        if (placement instanceof Placement.Own own) {
            return Optional.of(own.keys());
        } else if (placement instanceof Placement.Collected collected) {
            return Optional.of(collected.keys());
        }
        return Optional.empty();
    }

    /** The relationship to the row that its rows live with, if they do. */
    public Optional<Relationship> within() {
        if (placement instanceof Placement.Collected collected) {
            return Optional.of(collected.relationship());
        } else if (placement instanceof Placement.Embedded embedded) {
            return Optional.of(embedded.relationship());
        }
        return Optional.empty();
    }

    /** The same with other copies. */
    public Arrangement with(Map<String, Set<String>> other) {
        return new Arrangement(table, placement, other, counters, paths);
    }

    /** The same with other counters. */
    public Arrangement counting(Set<String> other) {
        return new Arrangement(table, placement, copies, other, paths);
    }

    /** The same with other paths. */
    public Arrangement withPaths(Set<String> other) {
        return new Arrangement(table, placement, copies, counters, other);
    }

    /** What becomes of the table, in words. */
    public String what() {
        return placement
                + (copies.isEmpty() ? "" : ", with copies by " + copies.keySet())
                + (counters.isEmpty() ? "" : ", counting " + counters)
                + (paths.isEmpty() ? "" : ", with paths by " + paths);
    }

    @Override
    public String toString() {
        return table + ": " + what();
    }
}
