package io.mysql2dynamodb.modeling.candidate;

import io.mysql2dynamodb.contract.TimeBuckets;

/** How the rows that share a partition key are spread over several partitions, so that the busiest stays within what one takes. */
public sealed interface KeySpread {

    /** They share one partition. */
    KeySpread NONE = new Whole();

    /** Bytes that the key grows by in each item, the names of new attributes included. */
    double bytes();

    /** All in one partition. */
    record Whole() implements KeySpread {

        @Override
        public double bytes() {
            return 0;
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /**
     * By a number that follows from the row's own key
     * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-sharding.html).
     *
     * @param count how many partitions each key has, more than 1; every read asks all of them
     */
    record Shards(int count) implements KeySpread {

        public Shards {
            if (count < 2) {
                throw new IllegalArgumentException("a key is spread over 2 partitions or more, not " + count);
            }
        }

        @Override
        public double bytes() {
            return 16;
        }

        @Override
        public String toString() {
            return " over " + count + " partitions";
        }
    }

    /**
     * By the year, month or day of a column: a read of a range of time asks the partitions that it touches
     * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-time-series.html).
     *
     * @param column a column of dates
     * @param by how long a partition's time is
     */
    record Buckets(String column, TimeBuckets.Length by) implements KeySpread {

        @Override
        public double bytes() {
            // "2026-01-31" and a name such as created_at_month
            return column.length() + 16.0;
        }

        @Override
        public String toString() {
            return " by " + by.word() + " of " + column;
        }
    }
}
