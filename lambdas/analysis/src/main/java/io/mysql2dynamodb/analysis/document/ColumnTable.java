package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.TableProfile;
import io.mysql2dynamodb.catalog.TableProfile.ColumnProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a table, with what a look at its rows showed. */
final class ColumnTable {

    private final CatalogTable table;

    private ColumnTable(CatalogTable table) {
        this.table = table;
    }

    static MarkdownTable of(CatalogTable table) {
        return new ColumnTable(table).rows();
    }

    private MarkdownTable rows() {
        MarkdownTable rows = table.profile().isPresent()
                ? new MarkdownTable(
                        "column",
                        "type",
                        "NULL",
                        "key",
                        "NULL in#",
                        "empty in#",
                        "bytes, mean#",
                        "bytes, most#",
                        "remarks")
                : new MarkdownTable("column", "type", "NULL", "key", "remarks");
        Map<String, ColumnProfile> profiles = new HashMap<>();
        table.profile().ifPresent(profile -> profile.columns().forEach(column -> profiles.put(column.name(), column)));
        long rowsSeen = table.profile().map(TableProfile::rows).orElse(0L);
        ColumnKeys keys = new ColumnKeys(table);
        for (CatalogColumn column : table.columns()) {
            List<Inline> cells = new ArrayList<>(List.of(
                    Inline.code(column.name()),
                    Inline.code(column.type().declared()),
                    Words.yes(column.nullable()),
                    Inline.plain(key(keys, column.name()))));
            if (table.profile().isPresent()) {
                cells.addAll(seen(Optional.ofNullable(profiles.get(column.name())), rowsSeen));
            }
            cells.add(remarks(column));
            rows.row(cells.toArray(Inline[]::new));
        }
        return rows;
    }

    private static List<Inline> seen(Optional<ColumnProfile> found, long rows) {
        if (found.isEmpty()) {
            return List.of(Inline.plain("–"), Inline.plain("–"), Inline.plain("–"), Inline.plain("–"));
        }
        ColumnProfile profile = found.get();
        return List.of(
                Inline.plain(profile.nulls() == 0 ? "" : Figures.percent(profile.nulls(), rows)),
                Inline.plain(profile.empty() == 0 ? "" : Figures.percent(profile.empty(), rows)),
                Inline.plain(Figures.decimal(profile.averageBytes())),
                Inline.plain(Figures.number(profile.maximumBytes())));
    }

    private static String key(ColumnKeys keys, String column) {
        List<String> of = keys.of(column);
        return of.isEmpty() && keys.indexed(column) ? "indexed" : String.join(", ", of);
    }

    private Inline remarks(CatalogColumn column) {
        List<Inline> remarks = new ArrayList<>();
        column.defaultValue()
                .ifPresent(value -> remarks.add(Inline.plain("default ")
                        .then(Inline.code(column.defaultIsExpression() ? value : "'" + value + "'"))));
        if (column.autoIncrement()) {
            remarks.add(Inline.plain("counted up by MySQL"));
        }
        if (column.updatesItself()) {
            remarks.add(Inline.plain("set by every update"));
        }
        column.generation()
                .ifPresent(
                        expression -> remarks.add(Inline.plain("generated as ").then(Inline.code(expression))));
        if (column.invisible()) {
            remarks.add(Inline.plain("invisible"));
        }
        column.collation()
                .filter(collation -> !collation.equals(table.collation()))
                .ifPresent(collation -> remarks.add(Inline.plain("collation ").then(Inline.code(collation))));
        column.srid().ifPresent(srid -> remarks.add(Inline.plain("SRID " + srid)));
        if (!column.comment().isBlank()) {
            remarks.add(Inline.plain("“" + column.comment().strip() + "”"));
        }
        return Inline.join("; ", remarks);
    }
}
