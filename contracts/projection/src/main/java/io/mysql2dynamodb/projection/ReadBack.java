package io.mysql2dynamodb.projection;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Leads from a value of an item back to the rows that it can be made of. Stateless. */
interface ReadBack {

    /** Where a value tells nothing: it is joined, calculated, or transformed in a way that loses what it was made of. */
    ReadBack NOTHING_KNOWN = new ReadBack() {
        @Override
        public RowCondition rows(AttributeValue value) {
            return RowCondition.ANY;
        }

        @Override
        public boolean tells() {
            return false;
        }
    };

    /** A condition that holds at least for every row that has the value. */
    RowCondition rows(AttributeValue value);

    /** Whether values say anything about their rows. */
    boolean tells();
}
