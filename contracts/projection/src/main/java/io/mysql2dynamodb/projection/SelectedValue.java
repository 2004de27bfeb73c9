package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Transformation;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A value in the form of its attribute's type, or as a transformation of the value alone makes it. */
record SelectedValue(RawValue raw, AttributeType type, PerType<ValueConverter> converter) implements ValuePlan {

    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    static SelectedValue of(RawValue raw, AttributeType type, ConversionRules rules) {
        return new SelectedValue(
                raw, type, new PerType<>(raw, from -> Converters.of(from, type, rules), "form as " + type));
    }

    static SelectedValue transformed(
            RawValue raw, AttributeType type, Transformation transformation, ConversionRules rules) {
        return new SelectedValue(
                raw,
                type,
                new PerType<>(
                        raw,
                        from -> TransformedValues.of(transformation, from, type, rules),
                        "transformation to " + type));
    }

    @Override
    public AttributeValue evaluate(RootRow row, Finals finals) {
        Object value = raw.read(row);
        if (value == null) {
            return type == AttributeType.NULL ? NULL : null;
        }
        return converter.of(row).convert(value);
    }

    @Override
    public boolean refusedBefore(RootRow row, Finals finals) {
        return raw.refusedBefore(row);
    }

    @Override
    public void requireForms(RootRow typed) {
        converter.requireFor(typed);
    }

    @Override
    public String column() {
        return raw.label();
    }
}
