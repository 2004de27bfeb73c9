package io.mysql2dynamodb.migration.target;

import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.migration.BackfillTarget;
import io.mysql2dynamodb.migration.estimate.ItemCost;
import io.mysql2dynamodb.platform.TableNames;
import io.mysql2dynamodb.target.AdaptiveConcurrency;
import io.mysql2dynamodb.target.Backfill;
import io.mysql2dynamodb.target.BackfillWriter;
import io.mysql2dynamodb.target.Backoff;
import io.mysql2dynamodb.target.DynamoVersionedItems;
import io.mysql2dynamodb.target.PacedDynamo;
import io.mysql2dynamodb.target.WriteLease;
import io.mysql2dynamodb.target.WritePace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Tables of DynamoDB that an application writes to as well: each item under its own condition, at the pace that each table
 * takes. What was learnt about a table's pace serves the next chunk that is written by the same instance. Thread-safe.
 */
public final class DynamoBackfill implements BackfillTarget {
    /** Batches to one table on their way at a time, of all chunks of this process, at most. */
    private static final int MOST_BATCHES = 16;

    private final DynamoDbClient client;
    private final TableNames names;
    private final Optional<Double> unitsPerSecond;
    private final Map<String, AdaptiveConcurrency> batches;

    public DynamoBackfill(DynamoDbClient client, TableNames names) {
        this(client, names, Optional.empty(), new ConcurrentHashMap<>());
    }

    private DynamoBackfill(
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
    public DynamoBackfill under(Optional<Double> ceiling) {
        return new DynamoBackfill(client, names, ceiling, batches);
    }

    @Override
    public OpenTable open(TableContract table, WriteLease lease) {
        String physical = names.physical(table);
        WritePace pace = new WritePace(
                batches.computeIfAbsent(physical, name -> new AdaptiveConcurrency(MOST_BATCHES)), unitsPerSecond);
        List<String> keyNames = table.keyNames();
        PacedDynamo paced = new PacedDynamo(
                client, pace, lease, item -> ItemCost.of(item, table).writeUnits());
        Backfill backfill = new Backfill(
                new DynamoVersionedItems(paced, physical, keyNames.get(0), Backoff.DEFAULT), Set.copyOf(keyNames));
        return new DynamoTable(paced, new BackfillWriter(backfill, MOST_BATCHES));
    }

    private record DynamoTable(PacedDynamo paced, BackfillWriter writer) implements OpenTable {

        @Override
        public double unitsConsumed() {
            return paced.unitsConsumed();
        }

        @Override
        public List<Backfill.Result> putIfAbsent(List<Map<String, AttributeValue>> items) {
            return writer.write(items);
        }

        @Override
        public void close() {
            writer.close();
        }
    }
}
