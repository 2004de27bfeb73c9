package io.mysql2dynamodb.migration;

import io.mysql2dynamodb.migration.copy.ItemSink;
import io.mysql2dynamodb.target.WriteLease;

/** The target, table by table. Safe to share between threads. */
public interface TargetItems {

    /**
     * Opens a table for one chunk; the caller closes it.
     *
     * @param table the table's contract name
     * @param lease asked before every batch that is written
     */
    TableItems open(String table, WriteLease lease);

    /** One table: its items read and, under the lease, written. */
    interface TableItems extends ItemSink, ItemLookup, AutoCloseable {
        /** Write units that the writes so far consumed, indexes included; 0 where the target does not tell. */
        default double unitsConsumed() {
            return 0;
        }

        @Override
        void close();
    }
}
