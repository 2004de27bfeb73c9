package io.mysql2dynamodb.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The randomness of one row. It depends on the seed, the table and the row's number only, so any row can be made again
 * without those before it.
 */
final class Dice {
    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    static Dice of(long seed, String table, long row) {
        return new Dice(new SplittableRandom((seed * 31 + table.hashCode()) * 0x9E3779B97F4A7C15L + row));
    }

    /** From 0 to the bound, without the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From 1 to the count, small numbers far more often: few customers order much. */
    int skewed(int count) {
        double uniform = random.nextDouble();
        return 1 + (int) (count * uniform * uniform);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** An amount with two decimals, between the bounds given in hundredths. */
    BigDecimal amount(int fromHundredths, int toHundredths) {
        return BigDecimal.valueOf(random.nextInt(fromHundredths, toHundredths), 2);
    }

    long between(long from, long to) {
        return random.nextLong(from, to);
    }
}
