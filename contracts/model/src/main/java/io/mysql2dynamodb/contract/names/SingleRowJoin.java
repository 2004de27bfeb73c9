package io.mysql2dynamodb.contract.names;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.sql.UnsafeSqlException;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A joined row of an entity of which there is at most one, as placeholders see it.
 *
 * @param join the join
 * @param link which of its links joins the row; 0 but in a chain
 * @param table the row's table
 * @param alias its alias, if it has one
 * @param conditions what the row is found by; joins with the same ones find the same row
 */
record SingleRowJoin(Join join, int link, SourceTable table, Optional<String> alias, List<SqlFragment> conditions) {

    private static final Set<AttributeType> OF_MANY = Set.of(AttributeType.SS, AttributeType.NS, AttributeType.L);

    /** The rows that an attribute's join finds; none where its parts are wrong, which is reported elsewhere. */
    static List<SingleRowJoin> of(SourceSchema schema, SourceTable source, Attribute attribute) {
        Join join = attribute.join().orElse(null);
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
            } else if (join instanceof Join.LookupTable one && !OF_MANY.contains(attribute.type())) {
                return of(schema, join, one.targetTable(), one.alias(), List.of(one.condition()));
            } else if (join instanceof Join.Chain chain) {
                return ofChain(schema, chain);
            }
        } catch (UnsafeSqlException | UnknownNameException e) {
            return List.of();
        }
        return List.of();
    }

    private static List<SingleRowJoin> of(
            SourceSchema schema, Join join, String target, Optional<String> alias, List<String> conditions) {
        List<SqlFragment> parsed = conditions.stream().map(SqlFragment::parse).toList();
        return schema.table(target).stream()
                .map(table -> new SingleRowJoin(join, 0, table, alias, parsed))
                .toList();
    }

    private static List<SingleRowJoin> ofChain(SourceSchema schema, Join.Chain chain) {
        List<SingleRowJoin> rows = new ArrayList<>();
        List<SqlFragment> conditions = new ArrayList<>();
        for (int i = 0; i < chain.links().size(); i++) {
            Join.ChainLink link = chain.links().get(i);
            Optional<SourceTable> table = schema.table(link.targetTable());
            if (table.isEmpty()) {
                return List.of();
            }
            conditions.add(SqlFragment.parse(link.condition()));
            rows.add(new SingleRowJoin(chain, i, table.get(), link.alias(), List.copyOf(conditions)));
        }
        return rows;
    }

    String name() {
        return alias.orElse(table.name());
    }

    boolean findsTheSameRowAs(SingleRowJoin other) {
        return name().equals(other.name()) && table.equals(other.table) && conditions.equals(other.conditions);
    }

    /** Whether a placeholder's prefix means this row, by its table, its alias or the stem of its foreign key. */
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
