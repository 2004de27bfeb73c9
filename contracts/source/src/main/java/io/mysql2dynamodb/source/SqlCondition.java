package io.mysql2dynamodb.source;

import java.util.List;

/**
 * A condition with its bound parameters, ready to stand between AND.
 *
 * @param sql the condition, a {@code ?} for each parameter
 * @param parameters the values, in order
 */
public record SqlCondition(String sql, List<Object> parameters) {

    /** Holds for every row. */
    public static final SqlCondition ALWAYS = new SqlCondition("TRUE", List.of());

    public SqlCondition {
        parameters = List.copyOf(parameters);
    }
}
