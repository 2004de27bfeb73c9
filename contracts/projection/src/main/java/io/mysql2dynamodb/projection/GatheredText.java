package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The JSON text of embedded children, for a transformation.
 *
 * @param gathered the index of what was gathered for the row
 * @param label the child table
 */
record GatheredText(int gathered, String label) implements RawValue {

    private static final ColumnType TEXT = new ColumnType(Base.LONGTEXT, "longtext", 0, 0, 0, false);

    @Override
    public Object read(RootRow row) {
        AttributeValue value = row.gathered(gathered);
        return value == null ? null : value.s();
    }

    @Override
    public boolean refusedBefore(RootRow row) {
        return row.gatheredRefused(gathered);
    }

    @Override
    public ColumnType type(RootRow row) {
        return TEXT;
    }

    @Override
    public Optional<ColumnType> type() {
        return Optional.of(TEXT);
    }
}
