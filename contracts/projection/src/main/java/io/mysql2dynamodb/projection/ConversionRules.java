package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Policies.ZeroDate;

/**
 * What decides a conversion beside the two types.
 *
 * @param zeroDate what becomes of zero dates
 * @param wholeSeconds whether epoch seconds lose their fraction, as a ttl attribute needs
 * @param levels maps and lists that a document may still nest, inside those that enclose it
 * @param bounded whether DynamoDB's limits on numbers and names apply; not where the value is written as JSON text
 */
record ConversionRules(ZeroDate zeroDate, boolean wholeSeconds, int levels, boolean bounded) {

    /**
     * Maps and lists inside each other in one attribute: of the 32 levels that DynamoDB takes
     * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html) the item itself is the first.
     */
    private static final int MOST_LEVELS = 31;

    /** For a value that is an attribute of its own. */
    static ConversionRules attribute(ZeroDate zeroDate, boolean wholeSeconds) {
        return new ConversionRules(zeroDate, wholeSeconds, MOST_LEVELS, true);
    }

    /** For a value inside that many maps and lists. */
    ConversionRules inside(int enclosing) {
        return new ConversionRules(zeroDate, wholeSeconds, levels - enclosing, bounded);
    }

    /** For a value that is written as JSON text. */
    ConversionRules asJsonText() {
        return new ConversionRules(zeroDate, wholeSeconds, Integer.MAX_VALUE, false);
    }
}
