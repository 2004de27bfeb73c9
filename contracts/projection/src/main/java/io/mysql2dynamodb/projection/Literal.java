package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.LiteralText;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.math.BigDecimal;
import java.util.Optional;

/** A value that the contract itself writes. */
record Literal(Object value, ColumnType known, String label) implements RawValue {

    private static final ColumnType TEXT = new ColumnType(Base.VARCHAR, "varchar", 0, 0, 0, false);
    private static final ColumnType BIT = new ColumnType(Base.TINYINT, "tinyint", 1, 0, 0, false);

    /** The literal for an attribute of that type, which {@link LiteralText} has admitted. */
    static Literal of(String written, AttributeType type) {
        String text = LiteralText.of(written).text().orElse(null);
        if (text == null) {
            return new Literal(null, TEXT, written);
        } else if (type == AttributeType.N) {
            BigDecimal number = new BigDecimal(text);
            ColumnType decimal = new ColumnType(Base.DECIMAL, "decimal", 0, Math.max(0, number.scale()), 0, false);
            return new Literal(number, decimal, written);
        } else if (type == AttributeType.BOOL) {
            return new Literal(text.equalsIgnoreCase("true") || text.equals("1") ? 1L : 0L, BIT, written);
        }
        return new Literal(text, TEXT, written);
    }

    @Override
    public Object read(RootRow row) {
        return value;
    }

    @Override
    public ColumnType type(RootRow row) {
        return known;
    }

    @Override
    public Optional<ColumnType> type() {
        return Optional.of(known);
    }
}
