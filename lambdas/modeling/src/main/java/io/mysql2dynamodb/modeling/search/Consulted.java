package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.candidate.ItemShape;
import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An assignment that remembers which tables it was asked about: what was worked out from it holds for every assignment that
 * arranges just these tables alike. Not thread-safe.
 */
final class Consulted {

    private final Model model;
    private final Assignment assignment;
    private final Map<String, Arrangement> asked = new LinkedHashMap<>();

    Consulted(Model model, Assignment assignment) {
        this.model = model;
        this.assignment = assignment;
    }

    /** The tables that were asked about, in the order of the questions, with what they were arranged as. */
    Map<String, Arrangement> asked() {
        return Collections.unmodifiableMap(asked);
    }

    /** Whether the assignment arranges that table. */
    boolean has(String table) {
        return model.candidates().containsKey(table);
    }

    Arrangement of(String table) {
        Arrangement arrangement = assignment.of(table);
        asked.put(table, arrangement);
        return arrangement;
    }

    /** The table in whose items the rows of a table are: itself, or the one that embeds it. */
    String owner(String table) {
        return of(table).placement() instanceof Placement.Embedded embedded
                ? embedded.relationship().parentTable()
                : table;
    }

    /** Tables whose items are in the partitions of a table's. */
    List<String> collectedUnder(String table) {
        List<String> collected = new ArrayList<>();
        for (String child : model.couldLiveWith(table)) {
            if (of(child).placement() instanceof Placement.Collected in
                    && in.relationship().parentTable().equals(table)) {
                collected.add(child);
            }
        }
        return collected;
    }

    /** Arrangements of the tables that carry copies of a table's columns. */
    List<Arrangement> carriersOf(String table) {
        List<Arrangement> carriers = new ArrayList<>();
        for (String child : model.couldCopyFrom(table)) {
            Arrangement arrangement = of(child);
            if (!arrangement.copies().isEmpty()) {
                carriers.add(arrangement);
            }
        }
        return carriers;
    }

    /** Relationships by which the rows of a table are counted in the items of the rows that they reference. */
    List<Relationship> countersOf(String table) {
        List<Relationship> counters = new ArrayList<>();
        for (Relationship one : model.couldCount(table)) {
            if (of(one.parentTable()).counters().contains(one.id())) {
                counters.add(one);
            }
        }
        return counters;
    }

    /** The items of a table whose rows are items. */
    ItemShape shape(String table) {
        List<Relationship> embedded = new ArrayList<>();
        for (String child : model.couldLiveWith(table)) {
            if (of(child).placement() instanceof Placement.Embedded in
                    && in.relationship().parentTable().equals(table)) {
                embedded.add(in.relationship());
            }
        }
        Arrangement own = of(table);
        boolean shared = own.placement() instanceof Placement.Collected
                || !collectedUnder(table).isEmpty();
        DatabaseFacts facts = model.facts();
        return new ItemShape(facts.table(table), own.keys().orElseThrow(), shared, ItemExtras.of(facts, own, embedded));
    }
}
