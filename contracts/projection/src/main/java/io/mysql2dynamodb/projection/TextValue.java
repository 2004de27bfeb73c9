package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.AttributeType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A string-format, template or static transformation. As N the text must be a number. */
record TextValue(TextPlan text, AttributeType type, ConversionRules rules) implements ValuePlan {

    @Override
    public AttributeValue evaluate(RootRow row, Finals finals) {
        String value = text.text(row, finals);
        if (value == null) {
            return null;
        }
        return type == AttributeType.N ? DynamoNumbers.ofText(value, rules) : AttributeValue.fromS(value);
    }

    @Override
    public boolean refusedBefore(RootRow row, Finals finals) {
        return text.buildsOnRefused(row, finals);
    }

    @Override
    public void requireForms(RootRow typed) {
        text.requireForms(typed);
    }

    @Override
    public String column() {
        return text.written();
    }
}
