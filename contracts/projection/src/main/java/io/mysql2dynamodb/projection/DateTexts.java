package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Policies.ZeroDate;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DATE, DATETIME and TIMESTAMP from the text in which MySQL writes them, in UTC. */
final class DateTexts {

    private static final int DATE_LENGTH = 10;
    private static final int SECONDS_LENGTH = 19;
    private static final long SECONDS_PER_DAY = 86_400;

    private DateTexts() {}

    /** ISO text as stored; null for a zero date where the policy leaves it out. */
    static String iso(String text, Base base, ZeroDate policy) {
        if (isZero(text, policy)) {
            return null;
        }
        if (base == Base.DATE) {
            return text;
        }
        String iso = text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1);
        return base == Base.TIMESTAMP ? iso + 'Z' : iso;
    }

    /** Seconds since 1970 in UTC with their fraction, or without where it is cut; null as in {@link #iso}. */
    static AttributeValue epochSeconds(String text, Base base, ConversionRules rules) {
        if (isZero(text, rules.policies().zeroDate())) {
            return null;
        }
        try {
            long seconds = LocalDate.parse(text.substring(0, DATE_LENGTH)).toEpochDay() * SECONDS_PER_DAY;
            if (base == Base.DATE) {
                return AttributeValue.fromN(Long.toString(seconds));
            }
            seconds += LocalTime.parse(text.substring(DATE_LENGTH + 1, SECONDS_LENGTH))
                    .toSecondOfDay();
            if (rules.wholeSeconds() || text.length() == SECONDS_LENGTH) {
                return AttributeValue.fromN(Long.toString(seconds));
            }
            return DynamoNumbers.of(
                    BigDecimal.valueOf(seconds).add(new BigDecimal("0" + text.substring(SECONDS_LENGTH))), rules);
        } catch (DateTimeException cause) {
            throw new RefusedValue(
                    ReasonCode.INVALID_DATE,
                    "the date " + RefusedValue.shown(text) + " does not exist in the calendar; type S keeps it");
        }
    }

    /**
     * Whether a date is zero or partly zero.
     *
     * @throws RefusedValue it is, and the policy does not leave it out
     */
    static boolean isZero(String text, ZeroDate policy) {
        boolean zero = text.startsWith("0000") || text.startsWith("00", 5) || text.startsWith("00", 8);
        if (zero && policy == ZeroDate.QUARANTINE) {
            throw new RefusedValue(
                    ReasonCode.ZERO_DATE,
                    "the date " + RefusedValue.shown(text)
                            + " is zero or partly zero; correct it, or set policies.zero_date to absent");
        }
        return zero;
    }
}
