package io.mysql2dynamodb.projection;

import java.util.Arrays;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The final values of one row's attributes while the row is evaluated, by the attributes' indexes. */
final class Finals {

    private final AttributeValue[] values;
    private final boolean[] refused;

    Finals(int attributes) {
        values = new AttributeValue[attributes];
        refused = new boolean[attributes];
    }

    /** The value, or null where the attribute is absent. */
    AttributeValue value(int attribute) {
        return values[attribute];
    }

    /** Whether the attribute has a reason of its own, so that what builds on it needs none. */
    boolean refused(int attribute) {
        return refused[attribute];
    }

    void set(int attribute, AttributeValue value) {
        values[attribute] = value;
    }

    void refuse(int attribute) {
        refused[attribute] = true;
    }

    void clear() {
        Arrays.fill(values, null);
        Arrays.fill(refused, false);
    }
}
