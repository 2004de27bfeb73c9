package io.mysql2dynamodb.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How many bytes an item counts for, by DynamoDB's rules
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html): names and strings in
 * UTF-8, numbers two significant digits a byte plus one, binary as it is, null and boolean one byte, lists and maps three
 * bytes plus one for each member. Where the page says 'approximately' (numbers) the larger reading is taken, so an item
 * judged to fit does fit.
 */
public final class ItemSize {

    /**
     * The most that one item may count for, 400 KB
     * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html).
     */
    public static final int LIMIT_BYTES = 400 * 1024;

    private static final int DOCUMENT_OVERHEAD = 3;
    private static final int MEMBER_OVERHEAD = 1;

    private ItemSize() {}

    /** Bytes of the item, attribute names included. */
    public static long of(Map<String, AttributeValue> item) {
        long bytes = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            bytes += ofText(attribute.getKey()) + of(attribute.getValue());
        }
        return bytes;
    }

    /** Bytes of one value, without its name. */
    public static long of(AttributeValue value) {
        return switch (value.type()) {
            case S -> ofText(value.s());
            case N -> ofNumber(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case BOOL, NUL -> 1;
            case SS -> value.ss().stream().mapToLong(ItemSize::ofText).sum();
            case NS -> value.ns().stream().mapToLong(ItemSize::ofNumber).sum();
            case BS ->
                value.bs().stream()
                        .mapToLong(bytes -> bytes.asByteArrayUnsafe().length)
                        .sum();
            case L -> ofList(value.l());
            case M ->
                DOCUMENT_OVERHEAD
                        + of(value.m())
                        + (long) MEMBER_OVERHEAD * value.m().size();
            default -> throw new IllegalArgumentException("attribute value of unknown type: " + value);
        };
    }

    /** Bytes of a text in UTF-8, counted without encoding it. */
    public static long ofText(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                bytes += 1;
            } else if (unit < 0x800 || Character.isSurrogate(unit)) {
                bytes += 2; // each half of a pair counts for two of its four bytes
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }

    private static long ofList(List<AttributeValue> members) {
        long bytes = DOCUMENT_OVERHEAD + (long) MEMBER_OVERHEAD * members.size();
        for (AttributeValue member : members) {
            bytes += of(member);
        }
        return bytes;
    }

    /** Digits are stored in pairs that begin at the decimal point, which can cost one pair more; a sign costs a byte. */
    private static long ofNumber(String number) {
        return isPlain(number) ? ofPlain(number) : ofAny(number);
    }

    /** Digits with a sign and a point at most, as nearly all numbers are. */
    private static boolean isPlain(String number) {
        for (int i = 0; i < number.length(); i++) {
            char unit = number.charAt(i);
            if ((unit < '0' || unit > '9') && unit != '.' && unit != '-') {
                return false;
            }
        }
        return true;
    }

    private static long ofPlain(String number) {
        int point = number.indexOf('.');
        int end = point < 0 ? number.length() : point;
        int highest = Integer.MIN_VALUE;
        int lowest = 0;
        for (int i = 0; i < number.length(); i++) {
            char unit = number.charAt(i);
            if (unit >= '1' && unit <= '9') {
                lowest = i < end ? end - 1 - i : end - i;
                highest = Math.max(highest, lowest);
            }
        }
        return highest == Integer.MIN_VALUE ? 1 : ofDigits(highest, lowest, number.charAt(0) == '-');
    }

    private static long ofAny(String number) {
        BigDecimal value = Numbers.canonical(number);
        if (value.signum() == 0) {
            return 1;
        }
        int lowest = -value.scale();
        int highest = lowest + value.precision() - 1;
        return ofDigits(highest, lowest, value.signum() < 0);
    }

    /** @param highest the power of ten of the first digit that counts */
    private static long ofDigits(int highest, int lowest, boolean negative) {
        int pairs = Math.floorDiv(highest, 2) - Math.floorDiv(lowest, 2) + 1;
        return pairs + 1L + (negative ? 1 : 0);
    }
}
