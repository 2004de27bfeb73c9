package io.mysql2dynamodb.analysis.profile;

import io.mysql2dynamodb.analysis.profile.rows.TableSample;
import io.mysql2dynamodb.analysis.profile.rows.TextOddity;
import io.mysql2dynamodb.analysis.profile.rows.ValueBytes;
import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The SQL that gives the figures of one would-be key as one row: its number, rows, rows with a NULL in it, distinct values,
 * rows of the most frequent one, twins, bytes of the largest, rows with unusual characters.
 */
final class KeyFigures {

    static final int COLUMNS = 8;
    static final String NAMES = "k.i, k.c, k.z, k.d, k.f, k.w, k.m, k.u";

    private final CatalogTable table;
    private final List<CatalogColumn> columns;

    KeyFigures(CatalogTable table, List<String> columns) {
        this.table = table;
        this.columns =
                columns.stream().map(name -> table.column(name).orElseThrow()).toList();
    }

    /** Whether two values can be equal by collation and differ in their bytes. */
    boolean mayHaveTwins() {
        return columns.stream().anyMatch(KeyFigures::text);
    }

    /** Whether the server itself keeps two rows from having the same values. */
    boolean unique() {
        Set<String> names = names(columns.stream().map(CatalogColumn::name).toList());
        return table.indexes().stream()
                .filter(CatalogIndex::uniqueKey)
                .anyMatch(index -> names.containsAll(names(index.columns())));
    }

    String sql(int number, TableSample sample) {
        return "SELECT " + number + " AS i, " + (unique() ? ofUnique(sample) : ofGroups(sample));
    }

    /** Nothing needs to be grouped: every value is there once. */
    private String ofUnique(TableSample sample) {
        return "COUNT(*) AS c, COALESCE(SUM(s.x), 0) AS z, COUNT(*) - COALESCE(SUM(s.x), 0) AS d,"
                + " IF(COUNT(*) > COALESCE(SUM(s.x), 0), 1, 0) AS f, 0 AS w, COALESCE(MAX(s.m), 0) AS m,"
                + " COALESCE(SUM(s.u), 0) AS u FROM (" + sample.select(ofRow(), Optional.empty()) + ") AS s";
    }

    private String ofGroups(TableSample sample) {
        List<String> selected = new ArrayList<>(List.of(ofRow()));
        List<String> variants = new ArrayList<>();
        List<String> grouped = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = SqlQuoting.column("t", columns.get(i).name());
            selected.add(value + " AS k" + i);
            grouped.add("s.k" + i);
            if (text(columns.get(i))) {
                selected.add("CAST(" + value + " AS BINARY) AS v" + i);
                variants.add("s.v" + i);
            }
        }
        String distinct = variants.isEmpty() ? "1" : "COUNT(DISTINCT " + String.join(", ", variants) + ")";
        return "COALESCE(SUM(g.n), 0) AS c, COALESCE(SUM(IF(g.x, g.n, 0)), 0) AS z, COALESCE(SUM(NOT g.x), 0) AS d,"
                + " COALESCE(MAX(IF(g.x, 0, g.n)), 0) AS f, COALESCE(SUM(IF(g.x, 0, g.v - 1)), 0) AS w,"
                + " COALESCE(MAX(g.m), 0) AS m, COALESCE(SUM(g.u), 0) AS u FROM (SELECT MAX(s.x) AS x, COUNT(*) AS n, "
                + distinct + " AS v, MAX(s.m) AS m, SUM(s.u) AS u FROM ("
                + sample.select(String.join(", ", selected), Optional.empty()) + ") AS s GROUP BY "
                + String.join(", ", grouped) + ") AS g";
    }

    private String ofRow() {
        String missing = columns.stream()
                .filter(CatalogColumn::nullable)
                .map(column -> SqlQuoting.column("t", column.name()) + " IS NULL")
                .collect(Collectors.joining(" OR "));
        String bytes =
                columns.stream().map(column -> ValueBytes.of(column, "t")).collect(Collectors.joining(" + "));
        String odd = columns.stream()
                .flatMap(column -> TextOddity.of(column, "t").stream())
                .map(condition -> "COALESCE(" + condition + ", 0)")
                .collect(Collectors.joining(" OR "));
        return (missing.isEmpty() ? "0" : "(" + missing + ")") + " AS x, " + bytes + " AS m, "
                + (odd.isEmpty() ? "0" : "(" + odd + ")") + " AS u";
    }

    private static boolean text(CatalogColumn column) {
        Base base = column.type().base();
        return base.isText() && base != Base.ENUM;
    }

    private static Set<String> names(List<String> columns) {
        Set<String> names = new HashSet<>();
        columns.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }
}
