package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.contract.sql.OrderBy;
import io.mysql2dynamodb.contract.sql.SelectStatement;
import io.mysql2dynamodb.contract.sql.SelectStatement.AllColumns;
import io.mysql2dynamodb.contract.sql.SelectStatement.FromTable;
import io.mysql2dynamodb.contract.sql.SelectStatement.Reached;
import io.mysql2dynamodb.contract.sql.SelectStatement.Selected;
import io.mysql2dynamodb.contract.sql.SelectStatement.Value;
import io.mysql2dynamodb.contract.sql.SqlColumn;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/** A statement of a pattern with its tables and columns found in the source schema. Immutable. */
final class BoundStatement {

    private final SelectStatement statement;
    private final Map<String, SourceTable> tables = new LinkedHashMap<>();
    private final Optional<String> identity;

    /**
     * A column of a table of the statement.
     *
     * @param alias what the statement calls the table
     * @param column the column
     */
    record TableColumn(String alias, SourceColumn column) {
        @Override
        public String toString() {
            return alias + "." + column.name();
        }
    }

    /**
     * Finds the tables.
     *
     * @throws NotComparableException one is not in the schema, or its rows are reached by what is no key
     */
    BoundStatement(SelectStatement statement, SourceSchema schema) {
        this.statement = statement;
        for (FromTable from : statement.tables()) {
            SourceTable table = schema.table(from.table())
                    .orElseThrow(() -> new NotComparableException(
                            "its SQL reads '" + from.table() + "', which is no table of the source"));
            tables.put(from.alias(), table);
        }
        this.identity = statement.reached().map(this::identity);
    }

    /** The column of a hierarchy that tells its rows apart: one end of what leads from row to row. */
    private String identity(Reached reached) {
        SourceTable table = tables.values().iterator().next();
        for (String end : List.of(reached.followed(), reached.following())) {
            boolean unique = table.indexes().stream()
                    .anyMatch(index -> index.unique()
                            && index.columns().size() == 1
                            && index.columns().get(0).equalsIgnoreCase(end)
                            && table.column(end)
                                    .filter(column -> !column.nullable())
                                    .isPresent());
            if (unique) {
                return end;
            }
        }
        throw new NotComparableException("its SQL follows a hierarchy by " + reached.following() + " = "
                + reached.followed() + ", of which neither is the key of '" + table.name() + "'");
    }

    SelectStatement statement() {
        return statement;
    }

    /** The statement with other columns, its limit left out; each marker is given so many values. */
    String sql(String columns, IntUnaryOperator values) {
        return statement.render(columns, values, identity);
    }

    /** The tables by alias, in the order of FROM. */
    Map<String, SourceTable> tables() {
        return tables;
    }

    boolean outer(String alias) {
        return statement.tables().stream().anyMatch(table -> table.alias().equals(alias) && table.outer());
    }

    /** The column that is meant; a name without a table is the first table's that has it. */
    Optional<TableColumn> find(SqlColumn named) {
        for (Map.Entry<String, SourceTable> table : tables.entrySet()) {
            boolean meant = named.qualifier()
                    .map(qualifier -> qualifier.equalsIgnoreCase(table.getKey()))
                    .orElse(true);
            Optional<SourceColumn> column =
                    meant ? table.getValue().column(named.name()) : Optional.<SourceColumn>empty();
            if (column.isPresent()) {
                return Optional.of(new TableColumn(table.getKey(), column.get()));
            }
        }
        return Optional.empty();
    }

    /** The columns that it selects, each once. */
    List<TableColumn> selectedColumns() {
        Set<TableColumn> columns = new LinkedHashSet<>();
        for (Selected selected : statement.selected()) {
            if (selected instanceof AllColumns all) {
                tables.forEach((alias, table) -> {
                    if (all.alias().map(alias::equalsIgnoreCase).orElse(true)) {
                        table.columns().forEach(column -> columns.add(new TableColumn(alias, column)));
                    }
                });
            } else {
                ((Value) selected).expression().asColumn().flatMap(this::find).ifPresent(columns::add);
            }
        }
        return List.copyOf(columns);
    }

    /** What it selects besides columns, as text. */
    List<String> selectedExpressions() {
        return statement.selected().stream()
                .filter(Value.class::isInstance)
                .map(value -> ((Value) value).expression())
                .filter(expression -> expression.asColumn().flatMap(this::find).isEmpty())
                .map(SqlFragment::toString)
                .toList();
    }

    /**
     * The columns that it sorts by.
     *
     * @throws NotComparableException it sorts by something else
     */
    List<TableColumn> orderColumns() {
        List<TableColumn> columns = new ArrayList<>();
        for (OrderBy.Term term : statement.order()) {
            columns.add(term.expression()
                    .asColumn()
                    .flatMap(this::find)
                    .orElseThrow(() -> new NotComparableException(
                            "its SQL sorts by " + term.expression() + ", which is no column of its tables")));
        }
        return columns;
    }

    /** Whether it selects among the rows of a joined table, by a condition beside those that join columns. */
    boolean selectsAmong(String alias) {
        return Stream.concat(
                        statement.where().stream(), statement.tables().stream().flatMap(table -> table.on().stream()))
                .flatMap(condition -> condition.conjuncts().stream())
                .filter(condition -> condition.asColumnEquality().isEmpty())
                .flatMap(condition -> condition.columns().stream())
                .flatMap(column -> find(column).stream())
                .anyMatch(column -> column.alias().equals(alias));
    }
}
