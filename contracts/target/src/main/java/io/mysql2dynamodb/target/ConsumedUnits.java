package io.mysql2dynamodb.target;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/**
 * What writes consumed, indexes included, as the answers tell: those that were asked to. The service tells without extra work,
 * so there every request asks. DynamoDB Local was measured to work 30 % more on each write that asks, so there one request in
 * {@link #ASKING_LOCALLY} does, and the items of the others count as those of the asking ones did on average. Thread-safe.
 */
final class ConsumedUnits {
    static final int ASKING_LOCALLY = 32;

    private final int asking;
    private final AtomicLong requests = new AtomicLong();
    private final LongAdder toldItems = new LongAdder();
    private final DoubleAdder toldUnits = new DoubleAdder();
    private final LongAdder otherItems = new LongAdder();

    private ConsumedUnits(int asking) {
        this.asking = asking;
    }

    /** Every request asks. */
    static ConsumedUnits ofAll() {
        return new ConsumedUnits(1);
    }

    /** The first of some requests asks, on average one in {@link #ASKING_LOCALLY}. */
    static ConsumedUnits ofSome() {
        return new ConsumedUnits(ASKING_LOCALLY);
    }

    /** Whether the next request asks. */
    boolean ask() {
        return asking == 1 || requests.getAndIncrement() % asking == 0;
    }

    /** A request that asked wrote so many items, or tried to. */
    void told(int items, double units) {
        toldItems.add(items);
        toldUnits.add(units);
    }

    /** A request that did not ask wrote so many items, or tried to. */
    void untold(int items) {
        otherItems.add(items);
    }

    /** All units so far. */
    double sum() {
        double units = toldUnits.sum();
        long items = toldItems.sum();
        return items == 0 ? units : units + otherItems.sum() * (units / items);
    }
}
