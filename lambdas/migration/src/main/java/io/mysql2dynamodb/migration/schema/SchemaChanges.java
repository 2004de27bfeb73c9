package io.mysql2dynamodb.migration.schema;

import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceIndex;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is different in the structure of tables that a run reads.
 *
 * <p>Every column counts, also one that the contract leaves out: nobody decided at the gate to leave a new one behind. So
 * does the key by which chunks are cut. Other indexes, foreign keys, the order of columns and InnoDB's estimates may
 * change: the queries of a run are compiled once and do not depend on them.
 */
public final class SchemaChanges {
    private static final String GONE = "gone, or not to be read any more";

    private SchemaChanges() {}

    /**
     * The changes, old and new; empty where there are none.
     *
     * @param before the structure that the run was planned with
     * @param now the structure now, of these tables at least
     * @param tables the tables to look at
     */
    public static List<String> between(SourceSchema before, SourceSchema now, Collection<String> tables) {
        List<String> changes = new ArrayList<>();
        for (String name : tables) {
            Optional<SourceTable> known = before.table(name);
            if (known.isPresent()) {
                Optional<SourceTable> found = now.table(name);
                if (found.isPresent()) {
                    compare(known.get(), found.get(), changes);
                } else {
                    changes.add("table '" + name + "' is " + GONE);
                }
            }
        }
        return changes;
    }

    private static void compare(SourceTable before, SourceTable now, List<String> changes) {
        String table = "table '" + before.name() + "'";
        if (before.view() != now.view()) {
            changes.add(table + " is a " + (now.view() ? "view" : "table") + " now");
        }
        for (SourceColumn column : before.columns()) {
            String was = describe(column);
            String is = now.column(column.name()).map(SchemaChanges::describe).orElse(GONE);
            if (!was.equals(is)) {
                changes.add(table + ", column '" + column.name() + "': " + was + " -> " + is);
            }
        }
        now.columns().stream()
                .filter(column -> before.column(column.name()).isEmpty())
                .forEach(column ->
                        changes.add(table + ", column '" + column.name() + "': not there -> " + describe(column)));
        String wasKey = key(before);
        String isKey = key(now);
        if (!wasKey.equals(isKey)) {
            changes.add(table + ", the key that tells its rows apart: " + wasKey + " -> " + isKey);
        }
    }

    private static String describe(SourceColumn column) {
        return column.type().declared()
                + column.collation().map(name -> " COLLATE " + name).orElse("")
                + column.srid().map(srid -> " SRID " + srid).orElse("")
                + (column.nullable() ? "" : " NOT NULL")
                + (column.generated() ? " GENERATED" : "");
    }

    private static String key(SourceTable table) {
        return table.identifyingIndex()
                .map(SourceIndex::columns)
                .map(columns -> "(" + String.join(", ", columns) + ")")
                .orElse("none");
    }
}
