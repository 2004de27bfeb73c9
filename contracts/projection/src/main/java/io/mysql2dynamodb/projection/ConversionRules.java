package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Policies;

/**
 * What decides a conversion beside the two types.
 *
 * @param policies what becomes of zero dates and empty sets
 * @param wholeSeconds whether epoch seconds lose their fraction, as a ttl attribute needs
 * @param levels maps and lists that a document may still nest, inside those that enclose it
 * @param bounded whether DynamoDB's limits on numbers and names apply; not where the value is written as JSON text
 */
record ConversionRules(Policies policies, boolean wholeSeconds, int levels, boolean bounded) {

    /**
     * Maps and lists inside each other in one attribute: of the 32 levels that DynamoDB takes
     * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html) the item itself is the first.
     */
    private static final int MOST_LEVELS = 31;

    /** For a value that is an attribute of its own. */
    static ConversionRules attribute(Policies policies, boolean wholeSeconds) {
        return new ConversionRules(policies, wholeSeconds, MOST_LEVELS, true);
    }

    /** For a value inside that many maps and lists. */
    ConversionRules inside(int enclosing) {
        return new ConversionRules(policies, wholeSeconds, levels - enclosing, bounded);
    }

    /** For a value that is written as JSON text. */
    ConversionRules asJsonText() {
        return new ConversionRules(policies, wholeSeconds, Integer.MAX_VALUE, false);
    }
}
