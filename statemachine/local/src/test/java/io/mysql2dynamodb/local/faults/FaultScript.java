package io.mysql2dynamodb.local.faults;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Says what becomes of each request. Asked for one request at a time, so a seed always gives the same script. */
@FunctionalInterface
interface FaultScript {

    /** Nothing fails. */
    FaultScript NONE = call -> Fault.NONE;

    Fault of(DynamoCall call);

    /** What comes of requests that fit; others are answered. */
    static FaultScript where(Predicate<DynamoCall> fits, Fault fault) {
        return call -> fits.test(call) ? fault : Fault.NONE;
    }

    /**
     * Faults drawn from a seed.
     *
     * @param percent how many requests of a hundred fail, about
     * @param faults what they fail with, one as often as the other
     */
    static FaultScript storm(long seed, int percent, List<Fault> faults) {
        Random random = new Random(seed);
        return call -> random.nextInt(100) < percent ? faults.get(random.nextInt(faults.size())) : Fault.NONE;
    }

    /** The request that fits and is the n-th that does. */
    static Predicate<DynamoCall> nth(int number, Predicate<DynamoCall> fits) {
        int[] seen = {0};
        return call -> fits.test(call) && ++seen[0] == number;
    }

    /** As long as no more than so many fit. */
    static Predicate<DynamoCall> first(int number, Predicate<DynamoCall> fits) {
        int[] seen = {0};
        return call -> fits.test(call) && ++seen[0] <= number;
    }
}
