package io.mysql2dynamodb.projection;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How one attribute's value comes about. A construct of the contract is added as one more class. Stateless. */
sealed interface ValuePlan permits SelectedValue, GatheredValue, TextValue {

    /**
     * The value, or null where the attribute is absent.
     *
     * @throws RefusedValue the value cannot be
     */
    AttributeValue evaluate(RootRow row, Finals finals);

    /** Whether something that the value builds on was refused already, under its own name. */
    boolean refusedBefore(RootRow row, Finals finals);

    /**
     * Checks that values of the types that the server reports can be converted.
     *
     * @param typed a row that has the types and no values
     * @throws ExpressionTypeException values of a type cannot
     */
    void requireForms(RootRow typed);

    /** The column or expression, for reasons. */
    String column();
}
