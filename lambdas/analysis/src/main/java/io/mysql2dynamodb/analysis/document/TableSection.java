package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.CatalogForeignKey;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Partitioning;
import java.util.ArrayList;
import java.util.List;

/** Everything about one table. */
record TableSection(Page page, DatabaseCatalog catalog, CatalogTable table) {

    private static final int MOST_ROWS = 200;

    void write(List<String> patterns, List<String> changedBy) {
        page.subsection(Inline.plain("Table ").then(Inline.code(table.name())));
        if (!table.comment().isBlank()) {
            page.paragraph(Inline.plain("“" + table.comment().strip() + "”"));
        }
        page.bullets(facts(patterns, changedBy), MOST_ROWS);
        page.table(ColumnTable.of(table), MOST_ROWS);
        indexes();
        foreignKeys();
        checks();
        table.profile().ifPresent(profile -> new ProfileSection(page, profile).write());
    }

    private List<Inline> facts(List<String> patterns, List<String> changedBy) {
        List<Inline> facts = new ArrayList<>();
        facts.add(Inline.plain(RowWords.rows(table) + (table.size().rows() == 1 ? " row, " : " rows, ")
                + Figures.bytes(table.size().dataBytes()) + " of data, "
                + Figures.bytes(table.size().indexBytes()) + " of secondary indexes, "
                + Figures.bytes(table.size().averageRowBytes()) + " per row on disk"));
        facts.add(Inline.plain("engine ")
                .then(Inline.code(table.engine()))
                .then(", collation ")
                .then(Inline.code(table.collation())));
        table.partitioning().ifPresent(partitioning -> facts.add(partitioning(partitioning)));
        facts.add(
                patterns.isEmpty()
                        ? Inline.plain("no access pattern touches it")
                        : Inline.plain("touched by " + Figures.count(patterns.size(), "access pattern") + ": ")
                                .then(Inline.codes(patterns)));
        if (!changedBy.isEmpty()) {
            facts.add(Inline.plain("changed inside the database by ").then(Inline.codes(changedBy)));
        }
        return facts;
    }

    private static Inline partitioning(Partitioning partitioning) {
        return Inline.plain("partitioned by ")
                .then(Inline.code(partitioning.method() + "(" + partitioning.expression() + ")"))
                .then(partitioning
                        .subpartitionMethod()
                        .map(method -> Inline.plain(" and then by ").then(Inline.code(method)))
                        .orElse(Inline.EMPTY))
                .then(" into " + Figures.count(partitioning.partitions(), "partition"));
    }

    private void indexes() {
        if (table.indexes().isEmpty()) {
            page.paragraph(Inline.bold("No index, and no primary key."));
            return;
        }
        MarkdownTable rows =
                new MarkdownTable("index", "over", "unique", "kind", "distinct values, estimated#", "remarks");
        for (CatalogIndex index : table.indexes()) {
            rows.row(
                    Inline.code(index.name()),
                    IndexWords.parts(index),
                    Words.yes(index.unique()),
                    Inline.plain(Words.of(index.kind())),
                    Inline.plain(
                            index.cardinality().isPresent()
                                    ? Figures.number(index.cardinality().getAsLong())
                                    : "–"),
                    Inline.plain(index.visible() ? "" : "invisible to the optimizer"));
        }
        page.table(rows, MOST_ROWS);
    }

    private void foreignKeys() {
        MarkdownTable rows = new MarkdownTable("foreign key", "columns", "references", "on delete", "on update");
        for (CatalogForeignKey key : table.foreignKeys()) {
            String database = key.targetDatabase().equals(catalog.database()) ? "" : key.targetDatabase() + ".";
            rows.row(
                    Inline.code(key.name()),
                    Inline.codes(key.columns()),
                    Inline.code(database + key.targetTable())
                            .then(" (")
                            .then(Inline.codes(key.targetColumns()))
                            .then(")"),
                    action(key.onDelete()),
                    action(key.onUpdate()));
        }
        page.table(rows, MOST_ROWS);
    }

    private static Inline action(CatalogForeignKey.Action action) {
        return action.changesRows() ? Inline.bold(Words.of(action)) : Inline.plain(Words.of(action));
    }

    private void checks() {
        page.bullets(
                table.checks().stream()
                        .map(check -> Inline.plain("check ")
                                .then(Inline.code(check.name()))
                                .then(": ")
                                .then(Inline.code(check.clause()))
                                .then(check.enforced() ? "" : ", which the server does not enforce"))
                        .toList(),
                MOST_ROWS);
    }
}
