package io.mysql2dynamodb.analysis.catalog;

import io.mysql2dynamodb.analysis.question.QuestionRefusedException;
import io.mysql2dynamodb.analysis.question.ShownStatements;
import io.mysql2dynamodb.catalog.CatalogCheck;
import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogForeignKey;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Compares what information_schema and SHOW CREATE TABLE say of the same tables. */
final class CrossCheck {

    private static final String EXPLANATION =
            "; a privilege on single columns, or a change of the table in between, would explain it";

    private CrossCheck() {}

    /** Adds a gap for each difference, and for each table that SHOW refuses. */
    static void addGaps(List<CatalogTable> tables, ShownStatements shown, Gaps gaps) {
        for (CatalogTable table : tables) {
            try {
                compare(table, ShownTable.of(shown.createTable(table.name())), gaps);
            } catch (QuestionRefusedException refused) {
                gaps.add("SHOW CREATE TABLE of " + table.name(), refused.reason());
            }
        }
    }

    private static void compare(CatalogTable table, ShownTable shown, Gaps gaps) {
        for (ShownTable.Kind kind : ShownTable.Kind.values()) {
            Set<String> told =
                    switch (kind) {
                        case COLUMN -> names(table.columns(), CatalogColumn::name);
                        case INDEX -> names(table.indexes(), CatalogIndex::name);
                        case FOREIGN_KEY -> names(table.foreignKeys(), CatalogForeignKey::name);
                        case CHECK -> names(table.checks(), CatalogCheck::name);
                    };
            Set<String> declared = shown.names().get(kind);
            if (!told.equals(declared)) {
                gaps.add(
                        kind.plural() + " of " + table.name(),
                        "information_schema and SHOW CREATE TABLE disagree about them: "
                                + only("information_schema", told, declared) + ", "
                                + only("SHOW CREATE TABLE", declared, told) + EXPLANATION);
            }
        }
    }

    private static String only(String where, Set<String> here, Set<String> there) {
        Set<String> alone = new TreeSet<>(here);
        alone.removeAll(there);
        return where + " alone has " + (alone.isEmpty() ? "none" : String.join(", ", alone));
    }

    private static <T> Set<String> names(List<T> list, Function<T, String> name) {
        Set<String> names = new TreeSet<>();
        list.forEach(one -> names.add(name.apply(one)));
        return names;
    }
}
