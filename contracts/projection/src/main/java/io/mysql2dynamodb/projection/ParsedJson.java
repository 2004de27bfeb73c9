package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The transformation {@code json-parse}: a document of the attribute's kind; the document null is NULL for every kind. */
record ParsedJson(AttributeValue.Type wanted, ConversionRules rules) implements ValueConverter {

    /** The converter; empty for a type that holds no JSON text. */
    static Optional<ValueConverter> of(ColumnType from, AttributeType to, ConversionRules rules) {
        if (!from.base().isText() && from.base() != Base.JSON) {
            return Optional.empty();
        }
        return switch (to) {
            case S, N, BOOL, M, L -> Optional.of(new ParsedJson(AttributeValue.Type.valueOf(to.name()), rules));
            case NULL -> Optional.of(new ParsedJson(AttributeValue.Type.NUL, rules));
            case B, SS, NS, BS -> Optional.empty();
        };
    }

    @Override
    public AttributeValue convert(Object value) {
        String text = (String) value;
        StrictJsonText.require(text);
        AttributeValue document = JsonDocuments.parse(text, rules);
        if (document.type() != wanted && document.type() != AttributeValue.Type.NUL) {
            throw new RefusedValue(
                    ReasonCode.TYPE_MISMATCH,
                    "the document is of type " + document.type() + ", the attribute of type " + wanted);
        }
        return document;
    }
}
