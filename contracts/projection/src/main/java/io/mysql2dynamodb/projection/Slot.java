package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.ColumnType;
import java.util.Optional;

/**
 * One value that the root query selects.
 *
 * @param index its place among the selected values
 * @param sql the expression as it is selected
 * @param type its type where the schema tells it
 * @param label the column or expression as the contract names it
 * @param join the index of the join that it is taken from; -1 for the source row
 */
record Slot(int index, String sql, Optional<ColumnType> type, String label, int join) implements RawValue {

    @Override
    public Object read(RootRow row) {
        if (join >= 0 && row.foundMany(join)) {
            throw new RefusedValue(
                    ReasonCode.JOIN_FOUND_MANY,
                    "the join for " + label + " found several rows where one value is wanted");
        }
        return row.value(index);
    }

    @Override
    public ColumnType type(RootRow row) {
        return row.type(index);
    }
}
