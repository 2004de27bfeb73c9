package io.mysql2dynamodb.modeling.cost;

/**
 * What something costs in a month, and what it would cost if every pattern were asked once a second. The second figure
 * decides where the first does not: a pattern of unknown rate weighs nothing in dollars and must be served well all the same.
 *
 * @param reads dollars a month for reads at known rates
 * @param writes dollars a month for writes at known rates
 * @param storage dollars a month for storage
 * @param once dollars a month for requests, every pattern once a second: for comparison alone, never shown as a cost
 */
public record Cost(double reads, double writes, double storage, double once) {

    public static final Cost NOTHING = new Cost(0, 0, 0, 0);

    /** Differences of less than this share are rounding. */
    private static final double ROUNDING = 1e-9;

    public Cost plus(Cost other) {
        return new Cost(reads + other.reads, writes + other.writes, storage + other.storage, once + other.once);
    }

    /** Dollars a month for requests at known rates. */
    public double requests() {
        return reads + writes;
    }

    /** Dollars a month altogether. */
    public double total() {
        return reads + writes + storage;
    }

    /** Whether it is less than another, by dollars first; rounding makes no difference. */
    public boolean lessThan(Cost other) {
        int byDollars = compare(total(), other.total());
        return byDollars < 0 || (byDollars == 0 && compare(once, other.once) < 0);
    }

    /** Whether neither is less than the other. */
    public boolean sameAs(Cost other) {
        return !lessThan(other) && !other.lessThan(this);
    }

    private static int compare(double left, double right) {
        double near = ROUNDING * Math.max(Math.abs(left), Math.abs(right));
        return Math.abs(left - right) <= near ? 0 : Double.compare(left, right);
    }
}
