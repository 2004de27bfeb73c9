package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.CatalogForeignKey.Action;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.CatalogView;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.TableProfile.KeyProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What of a database a reader must not miss among five hundred tables. */
final class NotableSection {

    private static final int MOST_FACTS = 50;

    private final DatabaseCatalog catalog;
    private final List<Inline> facts = new ArrayList<>();

    private NotableSection(DatabaseCatalog catalog) {
        this.catalog = catalog;
    }

    static void write(Page page, DatabaseCatalog catalog) {
        List<Inline> facts = new NotableSection(catalog).facts();
        if (!facts.isEmpty()) {
            page.section("Worth knowing").bullets(facts, MOST_FACTS);
        }
    }

    private List<Inline> facts() {
        tables("without a primary key", table -> table.primaryKey().isEmpty());
        tables("with a row over DynamoDB's 400 KB", table -> table.profile()
                .filter(profile -> profile.bytesOfRow().maximum() > ItemLimits.ITEM)
                .isPresent());
        tables("of which no rows were looked at", table -> table.profile().isEmpty());
        tables("of another engine than InnoDB, whose rows no snapshot holds", table -> !table.engine()
                .equalsIgnoreCase("InnoDB"));
        tables("partitioned", table -> table.partitioning().isPresent());
        tables("with a foreign key into another database", table -> table.foreignKeys().stream()
                .anyMatch(key -> !key.targetDatabase().equals(catalog.database())));
        tables("whose rows a foreign key deletes", changed(Action.CASCADE));
        keys(
                "with values that are equal by collation and differ in their bytes",
                key -> key.twins().orElse(0) > 0);
        keys(
                "with a value that is longer than a key of DynamoDB may be (2,048 bytes; a sort key 1,024)",
                key -> key.maximumBytes() > ItemLimits.SORT_KEY);
        List<String> broken = catalog.views().stream()
                .filter(view -> view.broken().isPresent())
                .map(CatalogView::name)
                .toList();
        add(Figures.count(broken.size(), "view") + " that cannot be used", broken);
        return facts;
    }

    private static Predicate<CatalogTable> changed(Action action) {
        return table -> table.foreignKeys().stream().anyMatch(key -> key.onDelete() == action);
    }

    private void tables(String what, Predicate<CatalogTable> which) {
        List<String> names =
                catalog.tables().stream().filter(which).map(CatalogTable::name).toList();
        add(Figures.count(names.size(), "table") + " " + what, names);
    }

    private void keys(String what, Predicate<KeyProfile> which) {
        List<String> names = catalog.tables().stream()
                .flatMap(table -> table.profile().stream()
                        .flatMap(profile -> profile.keys().stream())
                        .filter(which)
                        .map(key -> table.name() + "(" + String.join(", ", key.columns()) + ")"))
                .toList();
        add(Figures.count(names.size(), "would-be key") + " " + what, names);
    }

    private void add(String what, List<String> names) {
        if (!names.isEmpty()) {
            facts.add(Inline.plain(what + ": ").then(Inline.codes(names)));
        }
    }
}
