package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Columns whose names have the form of a reference and name no table: {@code seller_id}, {@code created_by}. */
final class RoleColumns {

    private static final Set<String> ENDS = Set.of("id", "fk", "by", "uuid", "guid", "ref");

    /**
     * One such column with the keys that it may lead to.
     *
     * @param table its table
     * @param column the column
     * @param targets tables whose primary key is one column of a fitting type
     */
    record Role(CatalogTable table, CatalogColumn column, List<CatalogTable> targets) {

        Reference to(CatalogTable target) {
            return new Reference(
                    table,
                    List.of(column.name()),
                    target,
                    target.primaryKey().orElseThrow().columns());
        }
    }

    private final List<CatalogTable> tables;

    /** The keys of a family of types are looked for once, not for each column. */
    private final Map<String, List<CatalogTable>> byFamily = new HashMap<>();

    RoleColumns(List<CatalogTable> tables) {
        this.tables = tables;
    }

    /**
     * All of them.
     *
     * @param explained columns, as {@code table.column}, of which something else is known
     */
    List<Role> all(Set<String> explained) {
        List<Role> roles = new ArrayList<>();
        for (CatalogTable table : tables) {
            List<CatalogColumn> keys = NamedKeys.keysOf(table);
            for (CatalogColumn column : table.columns()) {
                if (referring(column)
                        && !keys.contains(column)
                        && !explained.contains(NamedCandidates.place(table, column))) {
                    roles.add(new Role(
                            table, column, byFamily.computeIfAbsent(family(column), family -> targets(column))));
                }
            }
        }
        return roles;
    }

    private static boolean referring(CatalogColumn column) {
        List<String> words = NameWords.of(column.name());
        boolean type = column.type().base().isInteger()
                || KeyFit.shortText(column.type().base())
                || KeyFit.shortBytes(column.type().base());
        return type && words.size() > 1 && ENDS.contains(words.get(words.size() - 1));
    }

    private List<CatalogTable> targets(CatalogColumn column) {
        return tables.stream()
                .filter(target -> NamedKeys.keysOf(target).stream()
                        .anyMatch(key -> NamedKeys.isPrimary(target, key) && KeyFit.fits(column, key)))
                .toList();
    }

    private static String family(CatalogColumn column) {
        return column.type().base().isInteger()
                ? "whole numbers"
                : column.type().base() + " " + column.type().length() + " "
                        + column.collation().orElse("");
    }
}
