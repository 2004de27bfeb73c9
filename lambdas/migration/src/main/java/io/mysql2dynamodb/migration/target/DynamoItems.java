package io.mysql2dynamodb.migration.target;

import io.mysql2dynamodb.migration.TargetItems;
import io.mysql2dynamodb.platform.TableNames;
import io.mysql2dynamodb.target.AdaptiveConcurrency;
import io.mysql2dynamodb.target.BatchWriter;
import io.mysql2dynamodb.target.ConsistentReader;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.PacedDynamo;
import io.mysql2dynamodb.target.WriteLease;
import io.mysql2dynamodb.target.WritePace;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Tables of DynamoDB: plain batches under a lease, at the pace that each table takes; strongly consistent reads. What was
 * learnt about a table's pace serves the next chunk that is written by the same instance. Thread-safe.
 */
public final class DynamoItems implements TargetItems {
    /** Reads of one chunk on their way at a time. */
    private static final int READS = 8;

    /** Batches to one table on their way at a time, of all chunks of this process, at most. */
    private static final int MOST_BATCHES = 16;

    private final DynamoDbClient client;
    private final TableNames names;
    private final Optional<Double> unitsPerSecond;
    private final Map<String, AdaptiveConcurrency> batches;

    public DynamoItems(DynamoDbClient client, TableNames names) {
        this(client, names, Optional.empty(), new ConcurrentHashMap<>());
    }

    private DynamoItems(
            DynamoDbClient client,
            TableNames names,
            Optional<Double> unitsPerSecond,
            Map<String, AdaptiveConcurrency> batches) {
        this.client = client;
        this.names = names;
        this.unitsPerSecond = unitsPerSecond;
        this.batches = batches;
    }

    /** The same tables, each chunk written with at most so many write units per second; empty for no ceiling. */
    public DynamoItems under(Optional<Double> ceiling) {
        return new DynamoItems(client, names, ceiling, batches);
    }

    @Override
    public TableItems open(String table, WriteLease lease) {
        WritePace pace = new WritePace(
                batches.computeIfAbsent(table, name -> new AdaptiveConcurrency(MOST_BATCHES)), unitsPerSecond);
        PacedDynamo paced = new PacedDynamo(client, pace, lease);
        return new DynamoTable(
                names.physical(table),
                paced,
                new BatchWriter(paced, lease, MOST_BATCHES),
                new ConsistentReader(client, READS));
    }

    private record DynamoTable(String physicalName, PacedDynamo paced, BatchWriter writer, ConsistentReader reader)
            implements TableItems {

        @Override
        public double unitsConsumed() {
            return paced.unitsConsumed();
        }

        @Override
        public void write(Collection<Map<String, AttributeValue>> items) {
            writer.write(physicalName, items);
        }

        @Override
        public Map<ItemKey, Map<String, AttributeValue>> read(Collection<ItemKey> keys) {
            return reader.read(physicalName, keys);
        }

        @Override
        public void close() {
            try (reader) {
                writer.close();
            }
        }
    }
}
