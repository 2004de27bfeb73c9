package io.mysql2dynamodb.contract.names;

import io.mysql2dynamodb.contract.sql.ColumnEquality;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What names mean in the fragments of a join of one table.
 *
 * <p>A table joined to itself without an alias is read by position: in its condition {@code T.x = T.y} the left side is the
 * joined row's; in what is selected {@code T.x} is the joined row's, elsewhere the source row's.
 *
 * @param source the source row
 * @param joined the joined row
 */
public record JoinNames(NamedTable source, NamedTable joined) {

    public static JoinNames of(SourceTable source, SourceTable target, Optional<String> alias) {
        return new JoinNames(NamedTable.source(source), NamedTable.joined(alias.orElse(target.name()), target));
    }

    /** Whether the two rows go by the same name, so that only position tells them apart. */
    public boolean byPosition() {
        return source.name().equals(joined.name());
    }

    /** For what is selected and for its order: the joined row first. */
    public Scope selected() {
        return Scope.of(joined, source);
    }

    /** For conditions on the row, {@code when} and {@code then}: the source row first. */
    public Scope judged() {
        return Scope.of(source, joined);
    }

    /**
     * Reads the condition that joins the rows.
     *
     * @throws UnknownNameException when a column does not exist, or position does not tell the rows apart
     */
    public JoinCondition condition(SqlFragment fragment) {
        return byPosition()
                ? JoinCondition.ofPairs(fragment, pairsByPosition(fragment))
                : JoinCondition.ofScope(fragment, judged());
    }

    private List<JoinCondition.Pair> pairsByPosition(SqlFragment fragment) {
        List<JoinCondition.Pair> pairs = new ArrayList<>();
        for (SqlFragment conjunct : fragment.conjuncts()) {
            ColumnEquality equality = conjunct.asColumnEquality()
                    .filter(both -> both.left().qualifier().isPresent()
                            && both.right().qualifier().isPresent())
                    .orElseThrow(() -> new UnknownNameException(
                            "the table '" + source.name() + "' is joined to itself, and \"" + conjunct
                                    + "\" does not say which row is which",
                            "give the join a join_alias and name the joined row by it"));
            pairs.add(new JoinCondition.Pair(
                    Scope.of(joined).resolve(equality.left()), Scope.of(source).resolve(equality.right())));
        }
        return pairs;
    }
}
