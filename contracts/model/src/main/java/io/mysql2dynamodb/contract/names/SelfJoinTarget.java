package io.mysql2dynamodb.contract.names;

import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.NearestName;
import io.mysql2dynamodb.contract.sql.SqlColumn;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.schema.SourceForeignKey;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The table that the alias of a {@code self-join} stands for; in files of other tools it often is not the source table.
 *
 * @param table the table
 * @param ambiguous whether the source table would have fitted as well as the foreign key's
 */
public record SelfJoinTarget(SourceTable table, boolean ambiguous) {

    /**
     * Finds it: {@code target_table}; else the table that a foreign key of the condition's source column leads to, if it
     * has every column named through the alias; else the source table, if it has them.
     *
     * @throws UnknownNameException when there is none
     * @throws io.mysql2dynamodb.contract.sql.UnsafeSqlException when a fragment of the join cannot be read
     */
    public static SelfJoinTarget of(SourceSchema schema, SourceTable source, Join.SelfJoin join) {
        if (join.targetTable().isPresent()) {
            String name = join.targetTable().get();
            return new SelfJoinTarget(
                    schema.table(name)
                            .orElseThrow(() -> new UnknownNameException(
                                    "the table '" + name + "' does not exist"
                                            + NearestName.hint(name, tableNames(schema)),
                                    "name a table of the source")),
                    false);
        }
        SqlFragment condition = SqlFragment.parse(join.condition());
        List<String> aliased = Stream.concat(
                        condition.columns().stream(), SqlFragment.parse(join.select()).columns().stream())
                .filter(column -> named(column, join.alias()))
                .map(SqlColumn::name)
                .toList();
        boolean itself = hasAll(source, aliased);
        Optional<SourceTable> referenced =
                referenced(schema, source, join, condition).filter(table -> hasAll(table, aliased));
        if (referenced.isPresent()) {
            return new SelfJoinTarget(
                    referenced.get(), itself && !referenced.get().equals(source));
        }
        if (!itself) {
            throw new UnknownNameException(
                    "no table fits the alias '" + join.alias() + "' with the columns " + String.join(", ", aliased),
                    "add target_table to the join");
        }
        return new SelfJoinTarget(source, false);
    }

    private static Optional<SourceTable> referenced(
            SourceSchema schema, SourceTable source, Join.SelfJoin join, SqlFragment condition) {
        return condition.columns().stream()
                .filter(column -> !named(column, join.alias()))
                .flatMap(column -> source.foreignKeys().stream().filter(key -> leadsFrom(key, column.name())))
                .flatMap(key -> schema.table(key.targetTable()).stream())
                .findFirst();
    }

    private static boolean leadsFrom(SourceForeignKey key, String column) {
        return key.columns().size() == 1 && key.columns().get(0).equalsIgnoreCase(column);
    }

    private static boolean named(SqlColumn column, String alias) {
        return column.qualifier().filter(alias::equals).isPresent();
    }

    private static boolean hasAll(SourceTable table, List<String> columns) {
        return columns.stream().allMatch(column -> table.column(column).isPresent());
    }

    private static List<String> tableNames(SourceSchema schema) {
        return schema.tables().stream().map(SourceTable::name).toList();
    }
}
