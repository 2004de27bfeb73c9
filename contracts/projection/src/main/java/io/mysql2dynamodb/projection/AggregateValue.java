package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.ColumnType;
import java.util.Optional;

/**
 * A value that was aggregated over the row's own children.
 *
 * @param index its place among the aggregates of the entity
 * @param type its type where the schema tells it
 * @param label the aggregate as the contract means it
 */
record AggregateValue(int index, Optional<ColumnType> type, String label) implements RawValue {

    @Override
    public Object read(RootRow row) {
        return row.aggregate(index);
    }

    @Override
    public ColumnType type(RootRow row) {
        return row.aggregateType(index);
    }
}
