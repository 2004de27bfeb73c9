package io.mysql2dynamodb.modeling.cost;

/**
 * What operations cost. Sizes are bytes with attribute names; they may be averages, so they are no whole numbers. The rules
 * are those of
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html and, for storage,
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html. Immutable.
 *
 * @param prices what units and storage cost
 */
public record CostModel(Prices prices) {

    /** The seconds of a month by which rates become monthly requests: 365 / 12 days. */
    public static final double SECONDS_OF_MONTH = 2_628_000;

    /** The most that one answer of Query or Scan holds. */
    public static final double PAGE_BYTES = 1024.0 * 1024;

    /** The most that an item may have. */
    public static final double ITEM_LIMIT_BYTES = 400.0 * 1024;

    /** Read units a second that one partition gives. */
    public static final double PARTITION_READ_UNITS = 3_000;

    /** Write units a second that one partition takes. */
    public static final double PARTITION_WRITE_UNITS = 1_000;

    private static final double READ_BYTES = 4_096;
    private static final double WRITE_BYTES = 1_024;
    private static final double STORED_WITH_EACH_ITEM = 100;
    private static final double TRANSACTION = 2;
    private static final double MILLION = 1e6;
    private static final double GIGABYTE = 1024.0 * 1024 * 1024;

    /** Units of reading one item by its key; an item that is not there costs the least. */
    public double getUnits(double bytes, Reading reading) {
        return started(bytes, READ_BYTES) * reading.unitsEach();
    }

    /** The same for items that are not all alike, on average. */
    public double getUnits(SizeSpread sizes, Reading reading) {
        return sizes.started(READ_BYTES) * reading.unitsEach();
    }

    /** Units of a Query: the sizes of all entries read are summed up before they are rounded, once for each page. */
    public double queryUnits(double entries, double bytesEach, Reading reading) {
        double bytes = entries * bytesEach;
        double whole = Math.floor(bytes / PAGE_BYTES);
        double rest = bytes - whole * PAGE_BYTES;
        double full = whole * (PAGE_BYTES / READ_BYTES);
        return (full + (rest > 0 || whole == 0 ? started(rest, READ_BYTES) : 0)) * reading.unitsEach();
    }

    /** Answers that a Query of so many bytes comes in. */
    public double pages(double bytes) {
        return started(bytes, PAGE_BYTES);
    }

    /** Units of writing, changing or deleting an item of that size. */
    public double writeUnits(double bytes) {
        return started(bytes, WRITE_BYTES);
    }

    /** The same for items that are not all alike, on average. */
    public double writeUnits(SizeSpread sizes) {
        return sizes.started(WRITE_BYTES);
    }

    /** The same within a transaction. */
    public double transactionUnits(double bytes) {
        return TRANSACTION * writeUnits(bytes);
    }

    /** Units that a write costs in an index, for an entry of that size. */
    public double indexUnits(IndexChange change, double entryBytes) {
        return change == IndexChange.NONE ? 0 : change.writes() * writeUnits(entryBytes);
    }

    /** The same for entries that are not all alike, on average. */
    public double indexUnits(IndexChange change, SizeSpread entries) {
        return change == IndexChange.NONE ? 0 : change.writes() * writeUnits(entries);
    }

    /** Bytes that are charged for storing items or index entries. */
    public double storedBytes(double items, double bytesEach) {
        return items * (bytesEach + STORED_WITH_EACH_ITEM);
    }

    /** Dollars a month of reads at a steady rate. */
    public double readDollars(double perSecond, double units) {
        return perSecond * SECONDS_OF_MONTH * units / MILLION * prices.millionReadUnits();
    }

    /** Dollars a month of writes at a steady rate. */
    public double writeDollars(double perSecond, double units) {
        return perSecond * SECONDS_OF_MONTH * units / MILLION * prices.millionWriteUnits();
    }

    /** Dollars a month for stored bytes. */
    public double storageDollars(double bytes) {
        return bytes / GIGABYTE * prices.gigabyteMonth();
    }

    private static double started(double bytes, double size) {
        return Math.max(1, Math.ceil(bytes / size));
    }
}
