package io.mysql2dynamodb.analysis.profile.rows;

import io.mysql2dynamodb.catalog.TableProfile.Spread;

/**
 * A distribution that comes back as one text: {@code bucket:rows} from the largest bucket down. A bucket is the largest
 * number in it; numbers below 64 have buckets of their own, above that a bucket is at most 1/32 wide. So the 99th percentile
 * is exact below 64 and at most 3.2 % too high above. It needs no window functions, which MySQL 5.7 lacks.
 */
public final class Histogram {

    private static final int KEPT_BITS = 6;

    private Histogram() {}

    /** The bucket of a whole number that is not negative. */
    public static String bucket(String number) {
        String dropped = "GREATEST(LENGTH(BIN(" + number + ")) - " + KEPT_BITS + ", 0)";
        return "((((" + number + ") >> " + dropped + ") + 1 << " + dropped + ") - 1)";
    }

    /** The text made of rows that have a bucket and how many are in it. */
    public static String text(String bucket, String rows) {
        return "GROUP_CONCAT(CONCAT(" + bucket + ", ':', " + rows + ") ORDER BY " + bucket + " DESC SEPARATOR ',')";
    }

    /** The distribution, of {@code count} numbers with that sum and those ends. */
    public static Spread spread(String text, long count, double sum, long least, long most) {
        return count == 0
                ? new Spread(0, 0, 0, 0)
                : new Spread(least, sum / count, Math.min(most, percentile(text, count, most)), most);
    }

    /**
     * Where the server cut the text off, for its group_concat_max_len, the buckets that are missing are the small ones:
     * the last whole one is then as near as can be told.
     */
    private static long percentile(String text, long count, long most) {
        long above = count / 100;
        long seen = 0;
        long bucket = most;
        String[] entries = text.isEmpty() ? new String[0] : text.split(",", -1);
        for (int i = 0; i < entries.length; i++) {
            String[] entry = entries[i].split(":", -1);
            if (entry.length < 2 || entry[0].isEmpty() || entry[1].isEmpty()) {
                return bucket;
            }
            seen += Long.parseLong(entry[1]);
            // the last may have lost digits; then the one before it holds
            if (i == entries.length - 1 && seen < count && i > 0) {
                return bucket;
            }
            bucket = Long.parseLong(entry[0]);
            if (seen > above) {
                return bucket;
            }
        }
        return bucket;
    }
}
