package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.analysis.profile.rows.Inquiry;
import io.mysql2dynamodb.catalog.CatalogForeignKey;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What foreign keys declare. Two that declare the same count once, by the first name. */
final class DeclaredReferences {

    private DeclaredReferences() {}

    /** All of them, by child. One that leads out of the catalog is a gap. */
    static List<DeclaredReference> of(DatabaseCatalog catalog, Inquiry inquiry) {
        Map<String, DeclaredReference> byId = new LinkedHashMap<>();
        for (CatalogTable child : catalog.tables()) {
            for (CatalogForeignKey key : child.foreignKeys()) {
                Optional<CatalogTable> parent = parent(catalog, key);
                if (parent.isEmpty()) {
                    inquiry.miss(
                            "the relationship that foreign key " + key.name() + " of " + child.name() + " declares",
                            "it leads to " + key.targetDatabase() + "." + key.targetTable()
                                    + ", which is not among the tables that were read",
                            Optional.of("analyse that database too, or grant SELECT on that table"));
                    continue;
                }
                Reference reference = new Reference(child, key.columns(), parent.get(), key.targetColumns());
                byId.putIfAbsent(reference.id(), new DeclaredReference(reference, key.name()));
            }
        }
        return List.copyOf(byId.values());
    }

    /** Where the server folds the case of names, a foreign key may spell its table otherwise. */
    private static Optional<CatalogTable> parent(DatabaseCatalog catalog, CatalogForeignKey key) {
        if (!key.targetDatabase().equalsIgnoreCase(catalog.database())) {
            return Optional.empty();
        }
        return catalog.table(key.targetTable()).or(() -> catalog.tables().stream()
                .filter(table -> table.name().equalsIgnoreCase(key.targetTable()))
                .findFirst());
    }
}
