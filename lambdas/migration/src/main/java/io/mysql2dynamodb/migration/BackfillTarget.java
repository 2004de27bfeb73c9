package io.mysql2dynamodb.migration;

import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.target.Backfill;
import io.mysql2dynamodb.target.WriteLease;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The target beside a live application, table by table. Safe to share between threads. */
public interface BackfillTarget {

    /**
     * Opens a table for one chunk; the caller closes it.
     *
     * @param lease asked before every put, so that an attempt that was replaced ends soon; no item depends on it
     */
    OpenTable open(TableContract table, WriteLease lease);

    /** One table. Safe for several threads. */
    interface OpenTable extends AutoCloseable {

        /**
         * Puts each item where nothing is stored under its key, and returns when all are dealt with.
         *
         * @param items complete items with {@code _mv} 0, no two with the same key
         * @return what became of each, in their order
         */
        List<Backfill.Result> putIfAbsent(List<Map<String, AttributeValue>> items);

        /** Write units that the puts so far consumed, indexes included; 0 where the target does not tell. */
        default double unitsConsumed() {
            return 0;
        }

        @Override
        void close();
    }
}
