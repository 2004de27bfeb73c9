package io.mysql2dynamodb.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes many items beside a live application, each under its own condition, several batches at a time. One writer serves
 * one chunk; {@link #write} may be called by several threads, which then share the concurrency.
 */
public final class BackfillWriter implements AutoCloseable {

    private final Backfill backfill;
    private final Workers workers;

    /**
     * @param backfill of the table
     * @param concurrency batches on their way at a time, at most; at least 1
     */
    public BackfillWriter(Backfill backfill, int concurrency) {
        this.backfill = backfill;
        this.workers = new Workers(concurrency);
    }

    /**
     * Puts every item whose key is free, and returns when all are dealt with. When it throws, nothing is on its way any
     * more, but some of the items may have been written; writing them again is harmless.
     *
     * @param items complete items with {@code _mv} 0, no two with the same key
     * @return what became of each, in their order
     * @throws TargetException as its classes say
     */
    public List<Backfill.Result> write(List<Map<String, AttributeValue>> items) {
        List<Callable<List<Backfill.Result>>> batches = new ArrayList<>();
        for (List<Map<String, AttributeValue>> batch : WriteBatches.of(items)) {
            batches.add(() -> backfill.put(batch));
        }
        return workers.all(batches).stream().flatMap(List::stream).toList();
    }

    /** Ends the threads. */
    @Override
    public void close() {
        workers.close();
    }
}
