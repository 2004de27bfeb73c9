package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keys of one column, by every name under which a column of another table may refer to them. */
final class NamedKeys {

    /** Beginnings of tables' names that say nothing. */
    private static final Set<String> NOTHING = Set.of("tbl", "tb", "t");

    /** Names of keys that are the same in tables that have nothing to do with each other. */
    private static final Set<String> GENERIC = Set.of(
            "id",
            "uuid",
            "guid",
            "uid",
            "code",
            "name",
            "key",
            "number",
            "no",
            "nr",
            "title",
            "slug",
            "type",
            "value",
            "hash",
            "token",
            "position",
            "version",
            "label",
            "pk",
            "date",
            "day",
            "year");

    /**
     * A key that a name leads to.
     *
     * @param table the key's table
     * @param column its one column
     * @param evidence how much the name says
     * @param behindRole whether the name may follow a role's, as in {@code billing_address_id}
     */
    record Target(CatalogTable table, CatalogColumn column, NameEvidence evidence, boolean behindRole) {}

    private final Map<String, List<Target>> targets = new HashMap<>();

    static NamedKeys of(List<CatalogTable> tables) {
        NamedKeys keys = new NamedKeys();
        String shared = sharedBeginning(tables);
        for (CatalogTable table : tables) {
            for (CatalogColumn column : keysOf(table)) {
                keys.add(table, column, shared);
            }
        }
        return keys;
    }

    List<Target> named(String joined) {
        return targets.getOrDefault(joined, List.of());
    }

    /** Columns that are a primary or unique key by themselves, the primary key first. */
    static List<CatalogColumn> keysOf(CatalogTable table) {
        return table.indexes().stream()
                .filter(index -> index.uniqueKey() && index.parts().size() == 1)
                .flatMap(index -> table.column(index.columns().get(0)).stream())
                .distinct()
                .toList();
    }

    static boolean isPrimary(CatalogTable table, CatalogColumn column) {
        return table.primaryKey()
                .map(CatalogIndex::columns)
                .filter(List.of(column.name())::equals)
                .isPresent();
    }

    private void add(CatalogTable table, CatalogColumn column, String shared) {
        boolean primary = isPrimary(table, column);
        String key = NameWords.joined(column.name());
        for (String name : names(table, shared)) {
            put(name + key, table, column, NameEvidence.TABLE_AND_KEY, true);
            if (primary) {
                for (String form : List.of(
                        name + "id",
                        "id" + name,
                        name + "fk",
                        "fk" + name,
                        "fk" + name + "id",
                        name + "idfk",
                        name + "key",
                        name + "ref",
                        name + "pk")) {
                    put(form, table, column, NameEvidence.TABLE_AND_KEY, true);
                }
                put(name, table, column, NameEvidence.TABLE_AND_KEY, false);
                // a key that carries its table's name already
                if (key.startsWith(name) && key.length() > name.length()) {
                    put(key, table, column, NameEvidence.TABLE_AND_KEY, true);
                }
            }
        }
        if (!GENERIC.contains(key)) {
            put(key, table, column, NameEvidence.SAME_NAME, false);
        }
    }

    private void put(String name, CatalogTable table, CatalogColumn column, NameEvidence evidence, boolean behindRole) {
        List<Target> named = targets.computeIfAbsent(name, absent -> new ArrayList<>());
        boolean known = named.stream()
                .anyMatch(target -> target.table().name().equals(table.name())
                        && target.column().name().equals(column.name()));
        if (!known) {
            named.add(new Target(table, column, evidence, behindRole));
        }
    }

    private static Set<String> names(CatalogTable table, String shared) {
        List<String> words = NameWords.of(table.name());
        Set<String> names = new LinkedHashSet<>(NameWords.ofTable(words));
        if (words.size() > 1 && (NOTHING.contains(words.get(0)) || words.get(0).equals(shared))) {
            names.addAll(NameWords.ofTable(words.subList(1, words.size())));
        }
        return names;
    }

    /** The first word that more than half of the tables share, such as {@code wp}; empty where there is none. */
    static String sharedBeginning(List<CatalogTable> tables) {
        Map<String, Integer> counts = new HashMap<>();
        for (CatalogTable table : tables) {
            List<String> words = NameWords.of(table.name());
            if (words.size() > 1) {
                counts.merge(words.get(0), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= 3 && entry.getValue() * 2 > tables.size())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
