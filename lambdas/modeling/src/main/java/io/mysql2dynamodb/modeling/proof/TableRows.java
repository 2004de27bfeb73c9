package io.mysql2dynamodb.modeling.proof;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.source.ExactSelect;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows of a table as values by column. */
final class TableRows {

    private TableRows() {}

    /**
     * Reads rows.
     *
     * @param condition SQL over the table's columns
     */
    static List<Map<String, Object>> read(
            SourceSession session, SourceTable table, String condition, List<Object> parameters, int limit) {
        List<ExactSelect> selects = table.columns().stream()
                .map(column -> ExactSelect.byDefault(column, SqlQuoting.name(column.name())))
                .toList();
        List<Optional<ColumnType>> types =
                selects.stream().map(select -> Optional.of(select.type())).toList();
        String order = table.identifyingIndex()
                .map(index -> index.columns().stream().map(SqlQuoting::name).collect(Collectors.joining(", ")))
                .map(columns -> " ORDER BY " + columns)
                .orElse("");
        String sql = "SELECT "
                + selects.stream().map(ExactSelect::sql).collect(Collectors.joining(", ")) + " FROM "
                + SqlQuoting.name(table.name()) + " WHERE " + condition + order + " LIMIT " + limit;
        List<Map<String, Object>> rows = new ArrayList<>();
        try (RowCursor row = session.query(new SourceQuery(sql, parameters, types))) {
            while (row.next()) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int i = 0; i < selects.size(); i++) {
                    values.put(table.columns().get(i).name(), row.value(i));
                }
                rows.add(values);
            }
        }
        return rows;
    }

    /** A condition that columns have given values, none of them NULL. */
    static String equal(List<String> columns) {
        return columns.stream().map(column -> SqlQuoting.name(column) + " = ?").collect(Collectors.joining(" AND "));
    }
}
