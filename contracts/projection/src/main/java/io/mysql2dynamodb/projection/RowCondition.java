package io.mysql2dynamodb.projection;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition on source rows, over the alias {@link RootQuery#ROOT}, that holds at least for the rows that are looked for.
 *
 * @param sql the condition, a {@code ?} for each parameter
 * @param parameters as {@link io.mysql2dynamodb.source.SourceQuery} takes them
 */
record RowCondition(String sql, List<Object> parameters) {

    /** Says nothing about the row. */
    static final RowCondition ANY = new RowCondition("TRUE", List.of());

    /** No row can be meant. */
    static final RowCondition NONE = new RowCondition("FALSE", List.of());

    RowCondition {
        parameters = List.copyOf(parameters);
    }

    static RowCondition of(String sql, Object parameter) {
        return new RowCondition(sql, List.of(parameter));
    }

    RowCondition and(RowCondition other) {
        if (equals(NONE) || other.equals(NONE)) {
            return NONE;
        } else if (equals(ANY) || equals(other)) {
            return other;
        }
        return other.equals(ANY) ? this : joined(" AND ", other);
    }

    RowCondition or(RowCondition other) {
        if (equals(ANY) || other.equals(ANY)) {
            return ANY;
        } else if (equals(NONE) || equals(other)) {
            return other;
        }
        return other.equals(NONE) ? this : joined(" OR ", other);
    }

    private RowCondition joined(String operator, RowCondition other) {
        List<Object> both = new ArrayList<>(parameters);
        both.addAll(other.parameters);
        return new RowCondition("(" + sql + operator + other.sql + ")", both);
    }
}
