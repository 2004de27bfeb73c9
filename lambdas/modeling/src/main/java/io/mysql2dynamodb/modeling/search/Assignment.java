package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** An arrangement for each table. Immutable. */
public final class Assignment {

    private final Map<String, Arrangement> byTable;
    private final Map<String, Arrangement> quickly;

    public Assignment(Map<String, Arrangement> byTable) {
        this.byTable = new TreeMap<>(byTable);
        this.quickly = new HashMap<>(byTable);
    }

    /** The arrangements by table. */
    public Map<String, Arrangement> arrangements() {
        return byTable;
    }

    public Arrangement of(String table) {
        return quickly.get(table);
    }

    /** The same with another arrangement of one table. */
    public Assignment with(Arrangement other) {
        Map<String, Arrangement> all = new TreeMap<>(byTable);
        all.put(other.table(), other);
        return new Assignment(all);
    }

    /** The table in whose items the rows of a table are: itself, or the one that embeds it. */
    public String owner(String table) {
        Placement placement = of(table).placement();
        return placement instanceof Placement.Embedded embedded
                ? embedded.relationship().parentTable()
                : table;
    }

    /** The table whose partitions the items of a table are in: itself, or the one that it is collected under. */
    public String partitionOwner(String table) {
        String owner = owner(table);
        return of(owner).placement() instanceof Placement.Collected collected
                ? collected.relationship().parentTable()
                : owner;
    }

    /** Tables that are embedded in the items of a table. */
    public List<Placement.Embedded> embeddedIn(String table) {
        List<Placement.Embedded> embedded = new ArrayList<>();
        byTable.values().forEach(one -> {
            if (one.placement() instanceof Placement.Embedded in
                    && in.relationship().parentTable().equals(table)) {
                embedded.add(in);
            }
        });
        return embedded;
    }

    /** Tables whose items are in the partitions of a table's. */
    public List<String> collectedUnder(String table) {
        return byTable.values().stream()
                .filter(one -> one.placement() instanceof Placement.Collected in
                        && in.relationship().parentTable().equals(table))
                .map(Arrangement::table)
                .toList();
    }

    /**
     * Whether the arrangements fit each other: what rows live with is an item of its own, by exactly the columns that they
     * reference it by. Tables that are not assigned yet fit everything.
     */
    public boolean fits(DatabaseFacts facts) {
        return byTable.values().stream().allMatch(one -> fits(facts, one));
    }

    /** Whether one table's arrangement fits those of the others, and theirs fit it; the others are taken to fit each other. */
    boolean fits(DatabaseFacts facts, String table, List<String> couldLiveWithIt) {
        return fits(facts, of(table))
                && couldLiveWithIt.stream().allMatch(child -> !byTable.containsKey(child) || fits(facts, of(child)));
    }

    private boolean fits(DatabaseFacts facts, Arrangement one) {
        Optional<Relationship> within = one.within();
        if (within.isEmpty() || !byTable.containsKey(within.get().parentTable())) {
            return true;
        }
        Arrangement parent = of(within.get().parentTable());
        if (one.placement() instanceof Placement.Embedded) {
            return parent.isItem();
        }
        return parent.placement() instanceof Placement.Own own
                && own.keys().sort().isEmpty()
                && own.keys().partition().equals(within.get().parentColumns())
                && new TreeSet<>(facts.table(parent.table()).identity().orElse(List.of()))
                        .equals(new TreeSet<>(own.keys().partition()));
    }
}
