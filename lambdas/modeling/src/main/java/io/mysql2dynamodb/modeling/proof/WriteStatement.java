package io.mysql2dynamodb.modeling.proof;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.ConditionUse;
import io.mysql2dynamodb.workload.StatementShape.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A write pattern as a statement that can be tried. An INSERT is made of the columns that it names. A change is the
 * application's own statement where each of its markers is known to be a column's value, else one of the same columns and
 * conditions: the items that change are the same.
 *
 * @param sql the statement
 * @param set columns of the new values, in the order of the markers
 * @param found columns of the values by which rows are found, in the order of the markers behind
 */
record WriteStatement(String sql, List<String> set, List<String> found) {

    WriteStatement {
        set = List.copyOf(set);
        found = List.copyOf(found);
    }

    static WriteStatement of(Asked.Write write, SourceTable table) {
        StatementShape shape = write.source().shape();
        List<String> changed = spelled(
                table,
                shape.changedColumns().stream()
                        .map(StatementShape.ColumnUse::column)
                        .toList());
        if (write.kind() == Asked.Kind.INSERT) {
            return insert(table, changed);
        }
        List<ConditionUse> conditions = shape.conditions();
        boolean plain = conditions.stream()
                .allMatch(one -> (one.operator() == Operator.EQUALS || one.operator() == Operator.IN)
                        && table.column(one.column().column()).isPresent());
        List<String> found = spelled(
                table, conditions.stream().map(one -> one.column().column()).toList());
        SourcePattern source = write.source();
        long markers =
                source.sql().chars().filter(character -> character == '?').count();
        if (plain && markers == changed.size() + found.size() && source.sql().length() < SourcePattern.SQL_SHOWN) {
            return new WriteStatement(source.sql(), changed, found);
        }
        return made(write, table, changed);
    }

    private static WriteStatement insert(SourceTable table, List<String> named) {
        List<String> columns = named.isEmpty()
                ? table.columns().stream()
                        .filter(column -> !column.generated())
                        .map(SourceColumn::name)
                        .toList()
                : named;
        return new WriteStatement(
                "INSERT INTO " + SqlQuoting.name(table.name()) + " ("
                        + columns.stream().map(SqlQuoting::name).collect(Collectors.joining(", ")) + ") VALUES ("
                        + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")",
                columns,
                List.of());
    }

    private static WriteStatement made(Asked.Write write, SourceTable table, List<String> changed) {
        List<String> found = new ArrayList<>(write.step().equal());
        String where = " WHERE " + TableRows.equal(found);
        String name = SqlQuoting.name(table.name());
        if (write.kind() == Asked.Kind.DELETE) {
            return new WriteStatement("DELETE FROM " + name + where, List.of(), found);
        }
        String values =
                changed.stream().map(column -> SqlQuoting.name(column) + " = ?").collect(Collectors.joining(", "));
        return new WriteStatement("UPDATE " + name + " SET " + values + where, changed, found);
    }

    private static List<String> spelled(SourceTable table, List<String> columns) {
        Map<String, String> spelled = new LinkedHashMap<>();
        columns.forEach(column -> table.column(column)
                .filter(found -> !found.generated())
                .ifPresent(found -> spelled.putIfAbsent(found.name(), found.name())));
        return new ArrayList<>(spelled.values());
    }
}
