package io.mysql2dynamodb.migration.estimate;

/**
 * What DynamoDB asks for, in dollars.
 *
 * @param millionWriteUnits for a million write request units
 * @param millionReadUnits for a million read request units
 * @param gigabyteMonth for storing a gigabyte for a month
 */
public record Prices(double millionWriteUnits, double millionReadUnits, double gigabyteMonth) {

    /**
     * On-demand tables of the standard class in us-east-1 (https://aws.amazon.com/dynamodb/pricing/on-demand/). Other regions
     * ask for up to twice as much: the deployment's configuration says so.
     */
    public static final Prices US_EAST_1 = new Prices(0.625, 0.125, 0.25);

    private static final double MILLION = 1e6;
    private static final double GIGABYTE = 1024.0 * 1024 * 1024;

    double writing(long units) {
        return units / MILLION * millionWriteUnits;
    }

    double reading(double units) {
        return units / MILLION * millionReadUnits;
    }

    double storingForAMonth(long bytes) {
        return bytes / GIGABYTE * gigabyteMonth;
    }
}
