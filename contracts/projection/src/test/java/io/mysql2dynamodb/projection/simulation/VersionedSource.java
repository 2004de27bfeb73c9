package io.mysql2dynamodb.projection.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A source database of one table that remembers what every commit left. */
final class VersionedSource {

    private final List<SortedMap<Integer, OrderRow>> states = new ArrayList<>(List.of(new TreeMap<>()));

    /** The number of commits so far. */
    int version() {
        return states.size() - 1;
    }

    /** The rows by id as a snapshot after that many commits sees them. */
    SortedMap<Integer, OrderRow> at(int version) {
        return Collections.unmodifiableSortedMap(states.get(version));
    }

    /** Commits the whole next state, unless two of its rows exclude one another. */
    boolean commit(SortedMap<Integer, OrderRow> next) {
        if (!legal(next.values())) {
            return false;
        }
        states.add(new TreeMap<>(next));
        return true;
    }

    private static boolean legal(Collection<OrderRow> rows) {
        return rows.stream().noneMatch(row -> rows.stream().anyMatch(row::excludes));
    }
}
