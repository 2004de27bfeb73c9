package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.AttributeType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A column of the source row, or a value that a LEFT JOIN selects. */
record SelectedValue(Slot slot, AttributeType type, PerType<ValueConverter> converter) implements ValuePlan {

    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    static SelectedValue of(Slot slot, AttributeType type, ConversionRules rules) {
        return new SelectedValue(
                slot, type, new PerType<>(slot, from -> Converters.of(from, type, rules), "form as " + type));
    }

    @Override
    public AttributeValue evaluate(RootRow row, Finals finals) {
        Object value = slot.read(row);
        if (value == null) {
            return type == AttributeType.NULL ? NULL : null;
        }
        return converter.of(row).convert(value);
    }

    @Override
    public String column() {
        return slot.label();
    }
}
