package io.mysql2dynamodb.migration.estimate;

import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.projection.ProjectedWindow;

/** What some rows of an entity became, which is taken for what all of them become. For one thread. */
final class EntitySample {
    private final TableContract table;
    private long rows;
    private long items;
    private long bytes;
    private long indexBytes;
    private long writeUnits;
    private long readUnits;

    EntitySample(TableContract table) {
        this.table = table;
    }

    void add(ProjectedWindow window) {
        rows += window.rowsRead();
        for (ProjectedItem item : window.items()) {
            add(ItemCost.of(item.attributes(), table));
            item.lookups().forEach(lookup -> add(ItemCost.of(lookup.attributes(), table)));
        }
    }

    private void add(ItemCost cost) {
        items++;
        bytes += cost.bytes();
        indexBytes += cost.indexBytes();
        writeUnits += cost.writeUnits();
        readUnits += cost.readUnits();
    }

    /** The same of all rows of the entity. */
    EntityEstimate of(String entity, String sourceTable, long allRows, boolean exact) {
        double times = rows == 0 ? 0 : (double) allRows / rows;
        return new EntityEstimate(
                table.name(),
                entity,
                sourceTable,
                allRows,
                exact,
                rows,
                Math.round(items * times),
                Math.round(bytes * times),
                Math.round(indexBytes * times),
                Math.round(writeUnits * times),
                Math.round(readUnits * times));
    }
}
