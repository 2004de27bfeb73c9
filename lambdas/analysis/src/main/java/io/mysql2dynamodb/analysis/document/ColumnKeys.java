package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.CatalogForeignKey;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which keys of a table a column is part of: {@code PK}, {@code FK}, {@code UK}, as diagrams write them. */
final class ColumnKeys {

    private final Set<String> primary = new HashSet<>();
    private final Set<String> foreign = new HashSet<>();
    private final Set<String> unique = new HashSet<>();
    private final Set<String> indexed = new HashSet<>();

    ColumnKeys(CatalogTable table) {
        for (CatalogIndex index : table.indexes()) {
            indexed.addAll(index.columns());
            if (index.primary()) {
                primary.addAll(index.columns());
            } else if (index.uniqueKey()) {
                unique.addAll(index.columns());
            }
        }
        table.foreignKeys().stream().map(CatalogForeignKey::columns).forEach(foreign::addAll);
    }

    List<String> of(String column) {
        List<String> keys = new ArrayList<>();
        if (primary.contains(column)) {
            keys.add("PK");
        }
        if (foreign.contains(column)) {
            keys.add("FK");
        }
        if (unique.contains(column)) {
            keys.add("UK");
        }
        return keys;
    }

    /** Whether any index has it. */
    boolean indexed(String column) {
        return indexed.contains(column);
    }
}
