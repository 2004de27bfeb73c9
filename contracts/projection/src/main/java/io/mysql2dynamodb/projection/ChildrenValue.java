package io.mysql2dynamodb.projection;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a json-construction gathered for the row from its child table. */
record ChildrenValue(int child, String column) implements ValuePlan {

    @Override
    public AttributeValue evaluate(RootRow row, Finals finals) {
        return row.children(child);
    }
}
