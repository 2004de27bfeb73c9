package io.mysql2dynamodb.projection;

import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One key attribute of an index that is not a key of the table: an attribute, or composed of attributes and then stored
 * under its own name. NULL leaves the item out of the index.
 *
 * @param name the key's name
 * @param attribute the index of the explicit attribute; -1 where the key is composed
 * @param composed the composed key, if it is one
 * @param column what the key is made of, for reasons
 * @param mostBytes the longest key that DynamoDB takes
 */
record IndexKeyStep(String name, int attribute, Optional<TextPlan> composed, String column, int mostBytes) {

    /** The value to store under the key's own name: a composed key; null for an attribute, and for NULL. */
    AttributeValue run(RootRow row, Finals finals) {
        if (composed.isPresent() ? composed.get().buildsOnRefused(row, finals) : finals.refused(attribute)) {
            return null;
        }
        try {
            AttributeValue value;
            if (composed.isPresent()) {
                String text = composed.get().text(row, finals);
                value = text == null ? null : AttributeValue.fromS(text);
            } else {
                value = finals.value(attribute);
            }
            if (value != null) {
                KeyLengths.check(name, value, mostBytes);
            }
            return composed.isPresent() ? value : null;
        } catch (RefusedValue reason) {
            row.refuse(Reason.of(reason.code(), column, name, reason.getMessage()));
            return null;
        }
    }
}
