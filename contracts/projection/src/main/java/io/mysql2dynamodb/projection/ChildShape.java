package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.schema.ColumnType;
import java.util.List;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the child rows of one parent become.
 *
 * @param array a list of all of them, else an object of the first
 * @param jsonText whether it is stored as JSON text
 * @param limit most rows embedded
 * @param rules how their values are converted
 */
record ChildShape(boolean array, boolean jsonText, OptionalInt limit, ConversionRules rules) {

    /** Whether values of the type can be members; JSON text has no form for binary. */
    boolean takes(ColumnType type) {
        return !jsonText || Converters.defaultType(type) != AttributeType.B;
    }

    /** How many of a parent's rows are embedded at most. */
    int most() {
        return array ? limit.orElse(Integer.MAX_VALUE) : 1;
    }

    /** The attribute value of the embedded rows; null where there is none: an array is then empty, an object absent. */
    AttributeValue value(List<AttributeValue> rows) {
        if (!array && rows.isEmpty()) {
            return null;
        }
        AttributeValue value = array ? AttributeValue.fromL(rows) : rows.get(0);
        return jsonText ? AttributeValue.fromS(JsonTexts.of(value)) : value;
    }
}
