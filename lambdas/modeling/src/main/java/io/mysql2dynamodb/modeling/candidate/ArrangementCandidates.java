package io.mysql2dynamodb.modeling.candidate;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.modeling.cost.CostModel;
import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.pattern.Sort;
import io.mysql2dynamodb.modeling.pattern.Step;
import io.mysql2dynamodb.modeling.preferences.Leaning;
import io.mysql2dynamodb.modeling.preferences.Preferences;
import io.mysql2dynamodb.workload.StatementShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What could become of each table. Rules: keys never change, admit no NULL and tell rows apart; rows are embedded where
 * they are found by the row that they belong to alone, their number was measured, all of them fit into an item and the item stays small on average; rows are kept together only
 * where something asks for them together.
 */
public final class ArrangementCandidates {

    /** An item that holds rows of two tables is not larger than that on average. */
    private static final double EMBEDDED_BYTES = 100.0 * 1024;

    /** Copied columns are small. */
    private static final double COPIED_BYTES = 300;

    /** More relationships of one table than that are not considered for copies. */
    private static final int COPIED_RELATIONSHIPS = 3;

    /** The same for counters, and for paths. */
    private static final int COUNTED_RELATIONSHIPS = 3;

    private static final int MOST_KEYS = 12;

    private final DatabaseFacts facts;
    private final Preferences preferences;
    private final Together together;
    private final Map<String, Set<Step>> steps = new TreeMap<>();
    private final Map<String, Set<String>> changing = new TreeMap<>();
    private final Copies copies;
    private final Counters counters;
    private final Paths paths;

    private ArrangementCandidates(
            DatabaseFacts facts, Preferences preferences, List<Asked> patterns, Together together) {
        this.facts = facts;
        this.preferences = preferences;
        this.together = together;
        this.copies = new Copies(facts, preferences, patterns, COPIED_BYTES);
        this.counters = new Counters(facts, patterns);
        this.paths = new Paths(facts, patterns);
        facts.tables().keySet().forEach(name -> {
            steps.put(name, new LinkedHashSet<>());
            changing.put(name, new TreeSet<>());
        });
        patterns.forEach(this::collect);
    }

    /**
     * The candidates of each table, in a fixed order that does not depend on names of tables.
     *
     * @return empty lists for tables that have no key
     */
    public static Map<String, List<Arrangement>> of(
            DatabaseFacts facts, Preferences preferences, List<Asked> patterns, Together together) {
        ArrangementCandidates candidates = new ArrangementCandidates(facts, preferences, patterns, together);
        Map<String, List<Arrangement>> all = new TreeMap<>();
        facts.tables().forEach((name, table) -> all.put(name, candidates.of(table)));
        return all;
    }

    private void collect(Asked pattern) {
        if (pattern instanceof Asked.Read read) {
            steps.get(read.uses().get(0).table()).add(read.uses().get(0).step());
            read.links().forEach(link -> {
                Asked.Use to = read.uses().get(link.to());
                steps.get(to.table()).add(to.step().withEqual(link.toColumns()));
            });
        } else if (pattern instanceof Asked.Write write) {
            if (write.kind() != Asked.Kind.INSERT) {
                steps.get(write.table()).add(write.step());
            }
            if (write.source().shape().kind() == StatementShape.Kind.REPLACE) {
                // the row that was there has other values in all but its key
                Set<String> all = new TreeSet<>(write.changed());
                facts.table(write.table()).identity().ifPresent(all::removeAll);
                changing.get(write.table()).addAll(all);
            }
            if (write.kind() == Asked.Kind.UPDATE) {
                changing.get(write.table()).addAll(write.changed());
            }
        }
    }

    private List<Arrangement> of(TableFacts table) {
        List<Placement> within = new ArrayList<>();
        List<Placement> withRoots = new ArrayList<>();
        for (Relationship one : relationships(table)) {
            List<Placement> placements = new ArrayList<>(collected(table, one));
            if (embeddable(table, one)) {
                placements.add(new Placement.Embedded(one));
            }
            within.addAll(placements);
            if (relationships(facts.table(one.parentTable())).isEmpty()) {
                withRoots.addAll(placements);
            }
        }
        List<Placement> all = new ArrayList<>();
        if (preferences.leaning() == Leaning.SINGLE_TABLE && !withRoots.isEmpty()) {
            // rows of a table that itself lives with others cannot be sure of a place
            all.addAll(withRoots);
        } else {
            keys(table).forEach(keys -> all.add(new Placement.Own(keys)));
            all.addAll(within);
        }
        List<Arrangement> arrangements = new ArrayList<>();
        for (Placement placement : all) {
            Arrangement plain = new Arrangement(table.name(), placement);
            for (Map<String, Set<String>> copied : subsets(plain.isItem() ? copies.of(table.name()) : Map.of())) {
                subsets(plain.isItem() ? counters.of(table.name()) : Set.of())
                        .forEach(counted -> subsets(plain.isItem() ? paths.of(table.name()) : Set.of())
                                .forEach(path -> arrangements.add(
                                        plain.with(copied).counting(counted).withPaths(path))));
            }
        }
        return arrangements;
    }

    private List<Relationship> relationships(TableFacts table) {
        return facts.relationshipsOfChild(table.name()).stream()
                .filter(one -> !one.hierarchy())
                .filter(one -> !preferences.apart(one.childTable(), one.parentTable()))
                .filter(together::contains)
                .filter(one -> fixed(table, one.childColumns()))
                .filter(one -> facts.table(one.parentTable()).uniqueKeys().stream()
                        .anyMatch(key -> new TreeSet<>(key).equals(new TreeSet<>(one.parentColumns()))))
                .toList();
    }

    /** Whether columns are there in each row, never change, and can be a key. */
    private boolean fixed(TableFacts table, List<String> columns) {
        return columns.stream()
                .allMatch(name -> !table.column(name).column().nullable()
                        && table.column(name).canBeKey()
                        && !changing.get(table.name()).contains(name));
    }

    private List<Placement> collected(TableFacts table, Relationship within) {
        List<Placement> placements = new ArrayList<>();
        if (table.identity().isEmpty()) {
            return placements;
        }
        Set<Keys> keys = new LinkedHashSet<>();
        keys.add(new Keys(within.childColumns(), identifying(table, within.childColumns(), List.of())));
        for (Step step : steps.get(table.name())) {
            if (step.equal().containsAll(within.childColumns())) {
                order(table, step, within.childColumns())
                        .ifPresent(sort -> keys.add(
                                new Keys(within.childColumns(), identifying(table, within.childColumns(), sort))));
            }
        }
        keys.forEach(one -> placements.add(new Placement.Collected(within, one)));
        return placements;
    }

    private boolean embeddable(TableFacts table, Relationship within) {
        // a row inside another's item is found by the columns that reference it, and by nothing else
        boolean found =
                steps.get(table.name()).stream().allMatch(step -> step.equal().containsAll(within.childColumns()));
        if (within.fanout().isEmpty() || !found) {
            return false;
        }
        double parent = facts.table(within.parentTable()).rowBytes();
        double most = parent + within.fanout().get().childrenPerParent().maximum() * table.memberBytes();
        double average = parent + within.fanout().get().childrenPerParent().average() * table.memberBytes();
        return most < CostModel.ITEM_LIMIT_BYTES && average < EMBEDDED_BYTES;
    }

    private List<Keys> keys(TableFacts table) {
        Set<Keys> keys = new LinkedHashSet<>();
        for (List<String> unique : table.uniqueKeys()) {
            boolean primary = unique.equals(table.identity().orElse(List.of()));
            if (unique.size() == 1) {
                if (primary || fixed(table, unique)) {
                    keys.add(new Keys(unique, List.of()));
                }
            } else if (primary ? textual(table, unique) : fixed(table, unique)) {
                for (String column : unique) {
                    keys.add(new Keys(
                            List.of(column),
                            unique.stream()
                                    .filter(other -> !other.equals(column))
                                    .toList()));
                }
                keys.add(new Keys(unique, List.of()));
            }
        }
        for (Step step : steps.get(table.name())) {
            byStep(table, step, keys);
        }
        return keys.stream().limit(MOST_KEYS).toList();
    }

    private static boolean textual(TableFacts table, List<String> columns) {
        return columns.stream().allMatch(name -> table.column(name).attributeType() != AttributeType.B);
    }

    /** Item collections that answer a step: everything with the same values, in the order that is asked for. */
    private void byStep(TableFacts table, Step step, Set<Keys> keys) {
        List<String> equal =
                table.columns().keySet().stream().filter(step.equal()::contains).toList();
        if (equal.isEmpty() || table.identity().isEmpty() || table.unique(equal)) {
            return;
        }
        List<List<String>> partitions = new ArrayList<>();
        equal.forEach(one -> partitions.add(List.of(one)));
        if (equal.size() > 1) {
            partitions.add(equal);
        }
        for (List<String> partition : partitions) {
            if (fixed(table, partition)) {
                keys.add(new Keys(partition, identifying(table, partition, List.of())));
                order(table, step, partition)
                        .ifPresent(sort -> keys.add(new Keys(partition, identifying(table, partition, sort))));
            }
        }
    }

    /** The columns behind a partition key that give a step's order, if they can be in a table's key. */
    private Optional<List<String>> order(TableFacts table, Step step, List<String> partition) {
        List<String> sort = new ArrayList<>(
                step.equal().stream().filter(name -> !partition.contains(name)).toList());
        step.openOrder().stream().map(Sort::column).forEach(sort::add);
        if (step.openOrder().isEmpty()) {
            step.ranged().stream().findFirst().ifPresent(sort::add);
        }
        return sort.isEmpty() || !fixed(table, sort) ? Optional.empty() : Optional.of(sort);
    }

    private static List<String> identifying(TableFacts table, List<String> partition, List<String> sort) {
        List<String> whole = new ArrayList<>(sort);
        table.identity().orElseThrow().stream()
                .filter(name -> !partition.contains(name) && !sort.contains(name))
                .forEach(whole::add);
        return whole;
    }

    private static List<Set<String>> subsets(Set<String> countable) {
        List<Set<String>> subsets = new ArrayList<>(List.of(Set.of()));
        countable.stream().limit(COUNTED_RELATIONSHIPS).forEach(id -> {
            for (Set<String> before : List.copyOf(subsets)) {
                Set<String> more = new TreeSet<>(before);
                more.add(id);
                subsets.add(more);
            }
        });
        return subsets;
    }

    private static List<Map<String, Set<String>>> subsets(Map<String, Set<String>> copyable) {
        List<Map<String, Set<String>>> subsets = new ArrayList<>(List.of(Map.of()));
        copyable.entrySet().stream().limit(COPIED_RELATIONSHIPS).forEach(entry -> {
            for (Map<String, Set<String>> before : List.copyOf(subsets)) {
                Map<String, Set<String>> more = new LinkedHashMap<>(before);
                more.put(entry.getKey(), entry.getValue());
                subsets.add(more);
            }
        });
        return subsets;
    }
}
