package io.mysql2dynamodb.contract.names;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.sql.UnsafeSqlException;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.List;

/**
 * A joined row of an entity of which there is at most one, as placeholders see it.
 *
 * @param join the join
 * @param link which of its links joins the row; 0 but in a chain
 * @param row the row
 * @param conditions what the row is found by; joins with the same ones find the same row
 * @param sourceColumns the columns of the source row that lead to it
 */
record SingleRowJoin(Join join, int link, NamedTable row, List<SqlFragment> conditions, List<String> sourceColumns) {

    /** The rows that an attribute's join finds; none where its parts are wrong, which is reported elsewhere. */
    static List<SingleRowJoin> of(SourceSchema schema, SourceTable source, Attribute attribute) {
        Join join = attribute.join().orElse(null);
        if (join == null || join instanceof Join.JsonConstruction || attribute.looksUpMany()) {
            return List.of();
        }
        try {
            List<JoinPath.Link> links = JoinPath.of(schema, source, join).links();
            List<SingleRowJoin> rows = new ArrayList<>();
            List<SqlFragment> conditions = new ArrayList<>();
            for (int i = 0; i < links.size(); i++) {
                links.get(i).conditions().forEach(condition -> conditions.add(condition.fragment()));
                rows.add(new SingleRowJoin(
                        join, i, links.get(i).target(), List.copyOf(conditions), sourceColumns(links.get(i))));
            }
            return rows;
        } catch (UnsafeSqlException | UnknownNameException e) {
            return List.of();
        }
    }

    private static List<String> sourceColumns(JoinPath.Link link) {
        return link.conditions().stream()
                .flatMap(condition -> condition.columns().stream())
                .filter(column -> column.table().role() == NamedTable.Role.SOURCE)
                .map(column -> column.column().name())
                .toList();
    }

    SourceTable table() {
        return row.table();
    }

    String name() {
        return row.name();
    }

    boolean findsTheSameRowAs(SingleRowJoin other) {
        return row.equals(other.row) && conditions.equals(other.conditions);
    }

    /** Whether a placeholder's prefix means this row, by its table, its alias or the stem of its foreign key. */
    boolean isMeantBy(String prefix) {
        return SingularName.namesTable(prefix, table().name())
                || prefix.equalsIgnoreCase(name())
                || sourceColumns.stream().anyMatch(column -> SingularName.namesKey(prefix, column));
    }
}
