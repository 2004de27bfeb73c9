package io.mysql2dynamodb.modeling.cost;

/**
 * What DynamoDB asks for, in dollars.
 *
 * @param millionWriteUnits for a million write request units
 * @param millionReadUnits for a million read request units
 * @param gigabyteMonth for storing a gigabyte, 2^30 bytes, for a month
 */
public record Prices(double millionWriteUnits, double millionReadUnits, double gigabyteMonth) {

    /**
     * On-demand tables of the standard class in us-east-1 (https://aws.amazon.com/dynamodb/pricing/on-demand/). Other regions
     * ask for up to twice as much: the preferences say so.
     */
    public static final Prices US_EAST_1 = new Prices(0.625, 0.125, 0.25);

    public Prices {
        require(millionWriteUnits, "a million write units");
        require(millionReadUnits, "a million read units");
        require(gigabyteMonth, "a gigabyte for a month");
    }

    private static void require(double price, String of) {
        if (!(price >= 0 && Double.isFinite(price))) {
            throw new IllegalArgumentException("the price of " + of + " is a number of dollars, not " + price);
        }
    }
}
