package io.mysql2dynamodb.contract.names;

import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.sql.UnsafeSqlException;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.List;
import java.util.Optional;

/**
 * A join of an entity that finds at most one row, as placeholders see it.
 *
 * @param join the join
 * @param table its target table
 * @param alias its alias, if it has one
 * @param conditions its conditions; joins with the same ones find the same row
 */
record SingleRowJoin(Join join, SourceTable table, Optional<String> alias, List<SqlFragment> conditions) {

    /** The join as such; empty for other kinds, and where its parts are wrong, which is reported elsewhere. */
    static Optional<SingleRowJoin> of(SourceSchema schema, SourceTable source, Join join) {
        try {
            if (join instanceof Join.ForeignKey one) {
                return of(schema, join, one.targetTable(), one.alias(), List.of(one.condition()));
            } else if (join instanceof Join.MultiColumn one) {
                return of(schema, join, one.targetTable(), one.alias(), one.conditions());
            } else if (join instanceof Join.Conditional one) {
                return of(schema, join, one.targetTable(), one.alias(), List.of(one.condition()));
            } else if (join instanceof Join.SelfJoin one) {
                SourceTable target = SelfJoinTarget.of(schema, source, one).table();
                return of(schema, join, target.name(), Optional.of(one.alias()), List.of(one.condition()));
            }
        } catch (UnsafeSqlException | UnknownNameException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<SingleRowJoin> of(
            SourceSchema schema, Join join, String target, Optional<String> alias, List<String> conditions) {
        List<SqlFragment> parsed = conditions.stream().map(SqlFragment::parse).toList();
        return schema.table(target).map(table -> new SingleRowJoin(join, table, alias, parsed));
    }

    String name() {
        return alias.orElse(table.name());
    }

    boolean findsTheSameRowAs(SingleRowJoin other) {
        return name().equals(other.name()) && table.equals(other.table) && conditions.equals(other.conditions);
    }

    /** Whether a placeholder's prefix means this join, by its table, its alias or the stem of its foreign key. */
    boolean isMeantBy(String prefix, SourceTable source) {
        return SingularName.namesTable(prefix, table.name())
                || alias.filter(prefix::equalsIgnoreCase).isPresent()
                || conditions.stream()
                        .flatMap(condition -> condition.columns().stream())
                        .filter(column ->
                                !column.qualifier().filter(name()::equals).isPresent())
                        .filter(column -> source.column(column.name()).isPresent())
                        .anyMatch(column -> SingularName.namesKey(prefix, column.name()));
    }
}
