package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Normalization;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One attribute of an entity, in the order of evaluation.
 *
 * @param index its place among the final values
 * @param name its name in the item
 * @param value how its value comes about
 * @param normalization how a text is folded at last, if asked
 */
record AttributeStep(int index, String name, ValuePlan value, Optional<Normalization> normalization) {

    void run(RootRow row, Finals finals) {
        if (value.refusedBefore(row, finals)) {
            finals.refuse(index);
            return;
        }
        try {
            finals.set(index, normalized(normalization, value.evaluate(row, finals)));
        } catch (RefusedValue refused) {
            finals.refuse(index);
            row.refuse(Reason.of(refused.code(), value.column(), name, refused.getMessage()));
        }
    }

    /** The value folded as asked; only text is folded. */
    static AttributeValue normalized(Optional<Normalization> normalization, AttributeValue given) {
        if (normalization.isEmpty() || given == null || given.type() != AttributeValue.Type.S) {
            return given;
        }
        String text = normalization.get() == Normalization.NFC_LOWER
                ? Normalizer.normalize(given.s(), Normalizer.Form.NFC)
                : given.s();
        return AttributeValue.fromS(text.toLowerCase(Locale.ROOT));
    }
}
