package io.mysql2dynamodb.migration.target;

import io.mysql2dynamodb.migration.TargetItems;
import io.mysql2dynamodb.platform.TableNames;
import io.mysql2dynamodb.target.BatchWriter;
import io.mysql2dynamodb.target.ConsistentReader;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.WriteLease;
import java.util.Collection;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tables of DynamoDB: plain batches under a lease, strongly consistent reads. */
public final class DynamoItems implements TargetItems {
    /** Requests of one chunk on their way at a time, each way. */
    private static final int REQUESTS = 8;

    private final DynamoDbClient client;
    private final TableNames names;

    public DynamoItems(DynamoDbClient client, TableNames names) {
        this.client = client;
        this.names = names;
    }

    @Override
    public TableItems open(String table, WriteLease lease) {
        return new OpenTable(
                names.physical(table),
                new BatchWriter(client, lease, REQUESTS),
                new ConsistentReader(client, REQUESTS));
    }

    private record OpenTable(String physicalName, BatchWriter writer, ConsistentReader reader) implements TableItems {

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
