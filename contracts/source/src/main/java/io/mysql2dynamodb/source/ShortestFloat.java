package io.mysql2dynamodb.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** The decimal of the fewest digits that is a given float; Float.toString of JDK 17 does not always find it. */
final class ShortestFloat {

    private static final int ALWAYS_ENOUGH = 9;

    /** The nearest decimal of some digits is the float if any of them is. */
    private static final List<RoundingMode> NEAREST = List.of(RoundingMode.HALF_EVEN);

    /** But floats lie closer together below a power of two than above, so that a farther decimal may be it. */
    private static final List<RoundingMode> BOTH_SIDES =
            List.of(RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP);

    private ShortestFloat() {}

    static BigDecimal of(float value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < ALWAYS_ENOUGH; digits++) {
            for (RoundingMode mode : isPowerOfTwo(value) ? BOTH_SIDES : NEAREST) {
                BigDecimal rounded = exact.round(new MathContext(digits, mode));
                if (rounded.floatValue() == value) {
                    return rounded;
                }
            }
        }
        return exact.round(new MathContext(ALWAYS_ENOUGH));
    }

    private static boolean isPowerOfTwo(float value) {
        return (Float.floatToIntBits(value) & 0x7fffff) == 0;
    }
}
