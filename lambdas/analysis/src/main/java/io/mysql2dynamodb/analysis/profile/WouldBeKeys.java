package io.mysql2dynamodb.analysis.profile;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogForeignKey;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Columns that could become a key: of the primary key, unique keys and foreign keys, the first ones of indexes, dates and
 * states anywhere in an index, and what is thought to refer to another table. The likeliest come first.
 */
final class WouldBeKeys {

    private static final Set<String> STATES = Set.of(
            "status",
            "state",
            "type",
            "kind",
            "flag",
            "active",
            "enabled",
            "category",
            "stage",
            "phase",
            "level",
            "priority");

    private final CatalogTable table;
    private final Map<List<String>, List<String>> keys = new LinkedHashMap<>();

    private WouldBeKeys(CatalogTable table) {
        this.table = table;
    }

    static List<List<String>> of(CatalogTable table, List<List<String>> references) {
        WouldBeKeys found = new WouldBeKeys(table);
        List<CatalogIndex> ordered = table.indexes().stream()
                .filter(index -> index.kind() == CatalogIndex.Kind.BTREE || index.kind() == CatalogIndex.Kind.HASH)
                .toList();
        ordered.stream()
                .filter(CatalogIndex::uniqueKey)
                .map(CatalogIndex::columns)
                .forEach(found::add);
        table.foreignKeys().stream().map(CatalogForeignKey::columns).forEach(found::add);
        ordered.forEach(index -> index.parts().get(0).column().map(List::of).ifPresent(found::add));
        ordered.stream()
                .flatMap(index -> index.columns().stream())
                .flatMap(name -> table.column(name).stream())
                .filter(WouldBeKeys::dateOrState)
                .map(column -> List.of(column.name()))
                .forEach(found::add);
        references.forEach(found::add);
        return new ArrayList<>(found.keys.values());
    }

    private void add(List<String> columns) {
        boolean possible = columns.stream()
                .allMatch(
                        name -> table.column(name).filter(WouldBeKeys::possible).isPresent());
        if (possible && !columns.isEmpty()) {
            keys.putIfAbsent(
                    columns.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList(), columns);
        }
    }

    /** What is longer than a key may be at its longest is left out. */
    private static boolean possible(CatalogColumn column) {
        return switch (column.type().base()) {
            case TEXT, MEDIUMTEXT, LONGTEXT, BLOB, MEDIUMBLOB, LONGBLOB, JSON, GEOMETRY -> false;
            default -> true;
        };
    }

    private static boolean dateOrState(CatalogColumn column) {
        Base base = column.type().base();
        String name = column.name().toLowerCase(Locale.ROOT);
        return base.isDate()
                || base == Base.YEAR
                || base == Base.ENUM
                || (base == Base.TINYINT && column.type().length() == 1)
                || STATES.stream().anyMatch(word -> name.equals(word) || name.endsWith("_" + word));
    }
}
