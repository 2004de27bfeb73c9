package io.mysql2dynamodb.workload;

/**
 * How often two tables are touched by the same request. A request is a transaction, or a statement outside of one. This
 * is the correlation by which data modeling decides what belongs into one item.
 *
 * @param first the table whose name sorts first
 * @param second the other table
 * @param withFirst requests that touch the first
 * @param withSecond requests that touch the second
 * @param withBoth requests that touch both
 * @param writesToBoth requests that change both
 */
public record CoAccess(String first, String second, long withFirst, long withSecond, long withBoth, long writesToBoth) {

    /** The share of the requests that touch either which touch both, from 0 to 1. */
    public double share() {
        long either = withFirst + withSecond - withBoth;
        return either == 0 ? 0 : (double) withBoth / either;
    }
}
