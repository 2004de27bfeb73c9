package io.mysql2dynamodb.projection;

import java.math.BigDecimal;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One key attribute of the table: by its explicit attribute, by the entity's template, or by both, which must then agree.
 *
 * @param name the key's name
 * @param attribute the index of the explicit attribute; -1 where there is none
 * @param template the template or composed key, if there is one
 * @param column what the key is made of, for reasons
 * @param mostBytes the longest key that DynamoDB takes
 */
record TableKeyStep(String name, int attribute, Optional<TextPlan> template, String column, int mostBytes) {

    /** Longest partition key (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html). */
    static final int PARTITION_KEY_BYTES = 2048;

    /** Longest sort key, by the same page. */
    static final int SORT_KEY_BYTES = 1024;

    /** The key's value; null when the row has got a reason instead. */
    AttributeValue run(RootRow row, Finals finals) {
        boolean refused = (attribute >= 0 && finals.refused(attribute))
                || (template.isPresent() && template.get().buildsOnRefused(row, finals));
        if (refused) {
            return null;
        }
        try {
            AttributeValue value = attribute >= 0 ? finals.value(attribute) : null;
            if (template.isPresent()) {
                value = agreed(value, template.get().text(row, finals));
            }
            if (value == null) {
                throw new RefusedValue(ReasonCode.MISSING_KEY, "the key " + name + " is NULL");
            }
            KeyLengths.check(name, value, mostBytes);
            return value;
        } catch (RefusedValue reason) {
            row.refuse(Reason.of(reason.code(), column, name, reason.getMessage()));
            return null;
        }
    }

    private AttributeValue agreed(AttributeValue explicit, String templated) {
        if (attribute < 0) {
            return templated == null ? null : AttributeValue.fromS(templated);
        }
        if (!same(explicit, templated)) {
            throw new RefusedValue(
                    ReasonCode.KEY_DISAGREES,
                    "the template gives " + shown(templated) + " for the key " + name + ", its attribute "
                            + shown(explicit == null ? null : explicit.s() == null ? explicit.n() : explicit.s()));
        }
        return explicit;
    }

    /** By value: texts by their characters, numbers as numbers. */
    private static boolean same(AttributeValue explicit, String templated) {
        if (explicit == null || templated == null) {
            return explicit == null && templated == null;
        }
        return switch (explicit.type()) {
            case S -> explicit.s().equals(templated);
            case N ->
                DynamoNumbers.strict(templated)
                        && new BigDecimal(explicit.n()).compareTo(new BigDecimal(templated)) == 0;
            default -> false;
        };
    }

    private static String shown(String value) {
        return value == null ? "nothing" : RefusedValue.shown(value);
    }
}
