package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.schema.ColumnType;
import java.util.Optional;

/** Which transformation of a value's own makes which converter; those that are texts with placeholders are not here. */
final class TransformedValues {

    private TransformedValues() {}

    /** The converter of a value of that type; empty when the transformation cannot take it or give the wanted type. */
    static Optional<ValueConverter> of(
            Transformation transformation, ColumnType from, AttributeType to, ConversionRules rules) {
        Optional<ValueConverter> converter;
        if (transformation instanceof Transformation.DateFormat date) {
            converter = FormattedDate.of(date, from, to, rules);
        } else if (transformation instanceof Transformation.NumberFormat number) {
            converter = FormattedNumber.of(number, from, to, rules);
        } else if (transformation instanceof Transformation.JsonParse) {
            converter = ParsedJson.of(from, to, rules);
        } else {
            throw new IllegalArgumentException(transformation + " is a text with placeholders");
        }
        return converter.map(Converters::readable);
    }
}
