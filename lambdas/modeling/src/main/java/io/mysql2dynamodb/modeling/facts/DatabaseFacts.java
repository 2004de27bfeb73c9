package io.mysql2dynamodb.modeling.facts;

import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Relationship;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is known of the tables of a database that are modeled. Immutable. */
public final class DatabaseFacts {

    private final Map<String, TableFacts> tables = new TreeMap<>();
    private final List<Relationship> relationships;
    private final Map<String, Relationship> byId = new HashMap<>();
    private final Map<String, List<Relationship>> byChild = new HashMap<>();
    private final Map<String, List<Relationship>> byParent = new HashMap<>();

    private DatabaseFacts(List<Relationship> relationships) {
        this.relationships = relationships;
        for (Relationship one : relationships) {
            byId.putIfAbsent(one.id(), one);
            byChild.computeIfAbsent(one.childTable(), table -> new ArrayList<>())
                    .add(one);
            byParent.computeIfAbsent(one.parentTable(), table -> new ArrayList<>())
                    .add(one);
        }
    }

    /** The facts of all tables but those that are left out. */
    public static DatabaseFacts of(DatabaseCatalog catalog, Set<String> leftOut) {
        List<Relationship> usable = catalog.relationships().stream()
                .filter(one -> usable(catalog, one, leftOut))
                .toList();
        DatabaseFacts facts = new DatabaseFacts(usable);
        for (CatalogTable table : catalog.tables()) {
            if (!leftOut.contains(table.name())) {
                facts.tables.put(table.name(), new TableFacts(table, facts.relationshipsOfChild(table.name())));
            }
        }
        return facts;
    }

    private static boolean usable(DatabaseCatalog catalog, Relationship one, Set<String> leftOut) {
        return !leftOut.contains(one.childTable())
                && !leftOut.contains(one.parentTable())
                && has(catalog, one.childTable(), one.childColumns())
                && has(catalog, one.parentTable(), one.parentColumns());
    }

    private static boolean has(DatabaseCatalog catalog, String table, List<String> columns) {
        Optional<CatalogTable> found = catalog.table(table);
        return found.isPresent()
                && columns.stream().allMatch(name -> found.get().column(name).isPresent());
    }

    /** The tables by name. */
    public Map<String, TableFacts> tables() {
        return tables;
    }

    /** The table of that name, which must be one of {@link #tables}. */
    public TableFacts table(String name) {
        return Optional.ofNullable(tables.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no table " + name + " is modeled"));
    }

    /** The relationships between these tables, declared ones first, then by id. */
    public List<Relationship> relationships() {
        return relationships;
    }

    /** The relationship of that id, which must be one of {@link #relationships}. */
    public Relationship relationship(String id) {
        return Optional.ofNullable(byId.get(id))
                .orElseThrow(() -> new IllegalArgumentException("no relationship " + id + " is modeled"));
    }

    /** The relationships by which rows of a table reference others, in the order of {@link #relationships}. */
    public List<Relationship> relationshipsOfChild(String table) {
        return byChild.getOrDefault(table, List.of());
    }

    /** The relationships by which rows of others reference a table's, in the order of {@link #relationships}. */
    public List<Relationship> relationshipsOfParent(String table) {
        return byParent.getOrDefault(table, List.of());
    }

    /** The path that items of a table could hold by a column that references a row of the same table. */
    public Optional<HierarchyPath> path(String table, String parentColumn) {
        return table(table).paths().values().stream()
                .filter(path -> path.parentColumn().equals(parentColumn))
                .findFirst();
    }

    /** Children that a parent which has any has on average; empty where it was not measured. */
    public static Optional<Double> childrenPerParent(Relationship relationship) {
        return relationship.fanout().map(fanout -> fanout.childrenPerParent().average());
    }
}
