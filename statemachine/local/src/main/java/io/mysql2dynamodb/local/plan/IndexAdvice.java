package io.mysql2dynamodb.local.plan;

import io.mysql2dynamodb.local.terminal.Figures;
import io.mysql2dynamodb.projection.QueriedTable;
import io.mysql2dynamodb.schema.SourceIndex;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.RowIdentity;
import io.mysql2dynamodb.source.TableAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says where a window reads a whole table, and which index would end that. */
final class IndexAdvice {

    private final SourceSchema schema;

    IndexAdvice(SourceSchema schema) {
        this.schema = schema;
    }

    /**
     * A warning where a joined table is read whole. Where an index could serve, MySQL may be right not to use it as long as
     * the table is smaller than a window.
     */
    Optional<String> forJoined(QueriedTable table, TableAccess access) {
        boolean servable = !access.usableIndexes().isEmpty();
        if (!access.readsAll() || (servable && access.rows().orElse(0) < SampleWindow.ROWS)) {
            return Optional.empty();
        }
        String what = table.table() + " is read whole (about " + rows(access) + " rows) for every "
                + (access.isBuffered() ? "window" : "row") + ": ";
        List<String> columns = columns(table);
        if (columns.isEmpty()) {
            return Optional.of(what + "its condition names none of its columns");
        }
        return Optional.of(what
                + (servable ? Optional.of(access.usableIndexes().get(0)) : indexOn(table.table(), columns))
                        .map(IndexAdvice::unused)
                        .orElse("an index on " + table.table() + " (" + String.join(", ", columns)
                                + ") would end that"));
    }

    /** A warning where no index has the rows in the order in which they are walked. */
    Optional<String> forSource(RowIdentity identity, TableAccess access) {
        boolean sorted = access.remarks().contains("Using filesort");
        if (!access.usableIndexes().isEmpty() || !(access.access().equals("ALL") || sorted)) {
            return Optional.empty();
        }
        String what =
                identity.table() + " is read whole (about " + rows(access) + " rows) and sorted for every window: ";
        return Optional.of(what
                + (identity.wholeRow()
                        ? "a primary key would end that"
                        : "an index on (" + String.join(", ", identity.sources()) + ") would end that"));
    }

    private static String unused(String index) {
        return "MySQL does not use its index " + index + ", as it cannot where the condition wraps the column in a "
                + "function, or compares different types or collations";
    }

    private Optional<String> indexOn(String table, List<String> columns) {
        return schema.table(table).stream()
                .flatMap(known -> known.indexes().stream())
                .filter(index -> !index.columns().isEmpty()
                        && columns.contains(index.columns().get(0)))
                .map(SourceIndex::name)
                .findFirst();
    }

    /** The columns of the table in its condition, in order. */
    private static List<String> columns(QueriedTable table) {
        Matcher column = Pattern.compile("`" + Pattern.quote(table.alias()) + "`\\.`((?:[^`]|``)+)`")
                .matcher(table.condition());
        List<String> columns = new ArrayList<>();
        while (column.find()) {
            String name = column.group(1).replace("``", "`");
            if (!columns.contains(name)) {
                columns.add(name);
            }
        }
        return columns;
    }

    private static String rows(TableAccess access) {
        return access.rows().isPresent() ? Figures.count(access.rows().getAsLong()) : "?";
    }
}
