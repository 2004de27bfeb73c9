package io.mysql2dynamodb.target;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What was found under a key, as far as a later conditional write needs to know: nothing, an item of ours with its
 * counter {@code _mv}, or something that is not ours.
 */
public sealed interface ItemVersion {

    /** Nothing is stored under the key, no tombstone either. */
    record Absent() implements ItemVersion {}

    /**
     * An item, or tombstone, of ours.
     *
     * @param counter its {@code _mv}, at least 0
     */
    record At(long counter) implements ItemVersion {
        public At {
            if (counter < 0) {
                throw new IllegalArgumentException("a version counts from 0, got " + counter);
            }
        }
    }

    /** An item without {@code _mv}, or with one that we did not write. It is never touched. */
    record Foreign() implements ItemVersion {}

    ItemVersion ABSENT = new Absent();
    ItemVersion FOREIGN = new Foreign();

    /** The version of what a read found. */
    static ItemVersion of(Optional<Map<String, AttributeValue>> stored) {
        return stored.map(ItemVersion::of).orElse(ABSENT);
    }

    /** The version of an item. */
    static ItemVersion of(Map<String, AttributeValue> item) {
        AttributeValue counter = item.get(HelperAttributes.VERSION);
        if (counter == null || counter.type() != AttributeValue.Type.N) {
            return FOREIGN;
        }
        try {
            long number = new BigDecimal(counter.n()).longValueExact();
            return number < 0 ? FOREIGN : new At(number);
        } catch (ArithmeticException notOurs) {
            return FOREIGN;
        }
    }
}
