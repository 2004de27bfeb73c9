package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.Policies.ZeroDate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates from the texts in which MySQL writes them. */
final class NaiveDates {

    private NaiveDates() {}

    /** Whether the date is zero or partly zero and therefore absent; else it is quarantined. */
    static boolean absent(String text, ZeroDate policy) {
        boolean zero = text.startsWith("0000-") || text.startsWith("-00", 4) || text.startsWith("-00", 7);
        if (zero && policy == ZeroDate.QUARANTINE) {
            throw new NaiveRefusal("zero-date");
        }
        return zero;
    }

    /** The S form, as stored. */
    static String iso(NaiveValue value) {
        return switch (value.kind()) {
            case DATETIME -> value.text().replace(' ', 'T');
            case TIMESTAMP -> value.text().replace(' ', 'T') + "Z";
            default -> value.text();
        };
    }

    /** Seconds since 1970, with their fraction. */
    static BigDecimal epochSeconds(String text) {
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(5, 7)),
                    Integer.parseInt(text.substring(8, 10)));
            BigDecimal seconds = BigDecimal.valueOf(day.toEpochDay()).multiply(BigDecimal.valueOf(86_400));
            return text.length() == 10 ? seconds : seconds.add(seconds(text.substring(11)));
        } catch (DateTimeException cause) {
            throw new NaiveRefusal("invalid-date");
        }
    }

    /** A TIME as seconds. */
    static BigDecimal seconds(String time) {
        String[] parts = time.replace("-", "").split(":");
        BigDecimal seconds = BigDecimal.valueOf(Long.parseLong(parts[0]) * 3600 + Long.parseLong(parts[1]) * 60)
                .add(new BigDecimal(parts[2]));
        return time.startsWith("-") ? seconds.negate() : seconds;
    }
}
