package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.ColumnType;
import java.util.Optional;

/**
 * One value aggregated over the children of a row.
 *
 * @param index its place among the aggregates of the entity
 * @param sql the aggregate as it is selected
 * @param type its type where the schema tells it
 * @param exact whether sums of binary floating-point numbers are refused
 * @param overNothing the value where a row has no children: 0 for COUNT, else null
 * @param label the aggregate as the contract means it
 */
record AggregateColumn(
        int index, String sql, Optional<ColumnType> type, boolean exact, Object overNothing, String label) {

    AggregateValue value() {
        return new AggregateValue(index, type, label);
    }

    /**
     * Checks the type that the server reports.
     *
     * @throws ExpressionTypeException a sum of floating-point numbers, which depends on the order of reading
     */
    void requireExact(ColumnType reported) {
        if (exact && (reported.base() == ColumnType.Base.DOUBLE || reported.base() == ColumnType.Base.FLOAT)) {
            throw new ExpressionTypeException(label, reported, "exact sum");
        }
    }
}
