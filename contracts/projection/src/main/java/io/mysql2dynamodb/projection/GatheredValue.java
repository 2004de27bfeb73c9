package io.mysql2dynamodb.projection;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was gathered for the row from several rows of another table. */
record GatheredValue(int gathered, String column) implements ValuePlan {

    @Override
    public AttributeValue evaluate(RootRow row, Finals finals) {
        return row.gathered(gathered);
    }

    @Override
    public boolean refusedBefore(RootRow row, Finals finals) {
        return row.gatheredRefused(gathered);
    }

    @Override
    public void requireForms(RootRow typed) {
        // what gathers the values has checked their types
    }
}
