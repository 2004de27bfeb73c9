package io.mysql2dynamodb.migration.estimate;

import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.target.ItemSize;
import io.mysql2dynamodb.target.WriteUnits;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What one item costs when it is put where none was: a write unit for each started 1,024 bytes of it, and as much for its
 * entry in each index that takes it
 * (https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html); a read unit for each
 * started 4,096 bytes.
 *
 * @param bytes the item's own
 * @param indexBytes those of its entries in indexes
 * @param writeUnits with all indexes
 * @param readUnits of one strongly consistent read
 */
public record ItemCost(long bytes, long indexBytes, long writeUnits, long readUnits) {
    private static final long READ_UNIT_BYTES = 4_096;

    /** Of an item of a table. */
    public static ItemCost of(Map<String, AttributeValue> item, TableContract table) {
        long bytes = ItemSize.of(item);
        long indexBytes = 0;
        long units = WriteUnits.ofBytes(bytes);
        for (IndexContract index : table.indexes()) {
            if (item.keySet().containsAll(index.keyNames())) {
                long entry = entryBytes(item, bytes, table, index);
                indexBytes += entry;
                units += WriteUnits.ofBytes(entry);
            }
        }
        return new ItemCost(bytes, indexBytes, units, readUnits(bytes));
    }

    private static long entryBytes(
            Map<String, AttributeValue> item, long bytes, TableContract table, IndexContract index) {
        if (index.projection() == IndexContract.Projection.ALL) {
            return bytes;
        }
        Set<String> carried = new HashSet<>(table.keyNames());
        carried.addAll(index.keyNames());
        carried.addAll(index.projectedAttributes());
        return item.entrySet().stream()
                .filter(attribute -> carried.contains(attribute.getKey()))
                .mapToLong(attribute -> ItemSize.ofText(attribute.getKey()) + ItemSize.of(attribute.getValue()))
                .sum();
    }

    private static long readUnits(long bytes) {
        return Math.max(1, (bytes + READ_UNIT_BYTES - 1) / READ_UNIT_BYTES);
    }
}
