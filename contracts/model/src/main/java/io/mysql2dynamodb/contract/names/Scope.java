package io.mysql2dynamodb.contract.names;

import io.mysql2dynamodb.contract.NearestName;
import io.mysql2dynamodb.contract.sql.OrderBy;
import io.mysql2dynamodb.contract.sql.SqlColumn;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows that a fragment may name, in the order in which an unqualified column is looked for. Immutable.
 *
 * @param tables the rows, at least one
 */
public record Scope(List<NamedTable> tables) {

    public Scope {
        tables = List.copyOf(tables);
    }

    public static Scope of(NamedTable... tables) {
        return new Scope(List.of(tables));
    }

    /**
     * The column that a fragment means.
     *
     * @throws UnknownNameException when no table of the scope has that name, or that column
     */
    public ResolvedColumn resolve(SqlColumn name) {
        return name.qualifier()
                .map(qualifier -> column(table(qualifier, name), name))
                .orElseGet(() -> unqualified(name));
    }

    /**
     * The columns that a fragment names, in its order.
     *
     * @throws UnknownNameException when one of them does not exist
     */
    public List<ResolvedColumn> columns(SqlFragment fragment) {
        return fragment.columns().stream().map(this::resolve).toList();
    }

    /**
     * The columns that an order names.
     *
     * @throws UnknownNameException when one of them does not exist
     */
    public List<ResolvedColumn> columns(OrderBy order) {
        return order.columns().stream().map(this::resolve).toList();
    }

    /**
     * The fragment as SQL, each column in backticks behind its row's alias in the statement.
     *
     * @param aliases the alias of each row in the statement
     * @throws UnknownNameException when a column does not exist
     */
    public String render(SqlFragment fragment, Function<NamedTable, String> aliases) {
        return fragment.render(name -> quoted(resolve(name), aliases));
    }

    /**
     * The order as SQL, like {@link #render(SqlFragment, Function)}.
     *
     * @throws UnknownNameException when a column does not exist
     */
    public String render(OrderBy order, Function<NamedTable, String> aliases) {
        return order.render(name -> quoted(resolve(name), aliases));
    }

    static String quoted(ResolvedColumn column, Function<NamedTable, String> aliases) {
        return SqlQuoting.column(aliases.apply(column.table()), column.column().name());
    }

    private NamedTable table(String qualifier, SqlColumn name) {
        List<String> known = tables.stream().map(NamedTable::name).distinct().toList();
        return tables.stream()
                .filter(table -> table.name().equals(qualifier))
                .findFirst()
                .orElseThrow(() -> new UnknownNameException(
                        "'" + name + "' names the table '" + qualifier + "', which is not in scope"
                                + NearestName.hint(qualifier, known),
                        "in scope: " + String.join(", ", known)));
    }

    private static ResolvedColumn column(NamedTable table, SqlColumn name) {
        return found(table, name.name())
                .orElseThrow(() -> new UnknownNameException(
                        "the table '" + table.table().name() + "' has no column '" + name.name() + "'"
                                + NearestName.hint(name.name(), columnNames(table.table())),
                        "name one of its columns"));
    }

    private ResolvedColumn unqualified(SqlColumn name) {
        return tables.stream()
                .flatMap(table -> found(table, name.name()).stream())
                .findFirst()
                .orElseThrow(() -> {
                    String places = tables.stream()
                            .map(table -> table.table().name())
                            .distinct()
                            .collect(Collectors.joining("' or '", "'", "'"));
                    List<String> known = tables.stream()
                            .flatMap(table -> columnNames(table.table()).stream())
                            .toList();
                    return new UnknownNameException(
                            "there is no column '" + name.name() + "' in " + places
                                    + NearestName.hint(name.name(), known),
                            "name an existing column, or table.column");
                });
    }

    private static Optional<ResolvedColumn> found(NamedTable table, String column) {
        return table.table().column(column).map(found -> new ResolvedColumn(table, found));
    }

    static List<String> columnNames(SourceTable table) {
        return table.columns().stream().map(SourceColumn::name).toList();
    }
}
