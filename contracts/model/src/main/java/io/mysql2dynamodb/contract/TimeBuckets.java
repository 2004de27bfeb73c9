package io.mysql2dynamodb.contract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The partitions of a key that ends with a year, a month or a day, which a request for a range of time asks one by one
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-time-series.html).
 *
 * @param by how long each is
 * @param from the parameter that holds the first time asked for
 * @param to the parameter that holds the last
 */
public record TimeBuckets(Length by, String from, String to) {

    /** What stands for the bucket in the key condition. */
    public static final String BUCKET = "bucket";

    /** How long a bucket is. */
    public enum Length {
        YEAR("yyyy", ChronoUnit.YEARS),
        MONTH("yyyy-MM", ChronoUnit.MONTHS),
        DAY("yyyy-MM-dd", ChronoUnit.DAYS);

        private final String pattern;
        private final ChronoUnit unit;

        Length(String pattern, ChronoUnit unit) {
            this.pattern = pattern;
            this.unit = unit;
        }

        /** As people say it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The pattern of {@code date-format} that writes it. */
        public String pattern() {
            return pattern;
        }

        /** The bucket that a date is in. */
        private String of(LocalDate date) {
            // as ISO 8601 writes it, which begins with all of them
            return date.toString().substring(0, pattern.length());
        }

        private LocalDate start(LocalDate date) {
            return switch (this) {
                case YEAR -> date.withDayOfYear(1);
                case MONTH -> date.withDayOfMonth(1);
                case DAY -> date;
            };
        }
    }

    /** How many buckets a range of dates touches; 0 where it ends before it begins. */
    public long count(LocalDate first, LocalDate last) {
        return last.isBefore(first) ? 0 : by.unit.between(by.start(first), by.start(last)) + 1;
    }

    /** The buckets that a range of dates touches, in the order of time. */
    public List<String> between(LocalDate first, LocalDate last) {
        return Stream.iterate(by.start(first), start -> start.plus(1, by.unit))
                .limit(count(first, last))
                .map(by::of)
                .toList();
    }
}
