package io.mysql2dynamodb.modeling.proof;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.KeyTypes;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.parity.DynamoAnswers;
import io.mysql2dynamodb.parity.ItemAnswers;
import io.mysql2dynamodb.target.BatchWriter;
import io.mysql2dynamodb.target.TargetFailures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/** Scratch tables in DynamoDB or DynamoDB Local, named by a prefix. */
public final class DynamoScratchTables implements ScratchTables {

    private static final int BATCHES = 4;

    private final DynamoDbClient client;
    private final String prefix;
    private final BatchWriter writer;
    private final Set<String> made = new LinkedHashSet<>();

    /**
     * @param client stays the caller's
     * @param prefix what the names begin with; a table of such a name that is there already is left by an earlier proof, and
     *     replaced
     */
    public DynamoScratchTables(DynamoDbClient client, String prefix) {
        this.client = client;
        this.prefix = prefix;
        this.writer = new BatchWriter(client, () -> {}, BATCHES);
    }

    @Override
    public void create(TableContract table) {
        String name = prefix + table.name();
        made.add(name);
        delete(name);
        TargetFailures.translating(client, "CreateTable", name, () -> client.createTable(request(table, name)));
        try (DynamoDbWaiter waiter = DynamoDbWaiter.builder().client(client).build()) {
            waiter.waitUntilTableExists(request -> request.tableName(name));
        }
    }

    private static CreateTableRequest request(TableContract table, String name) {
        Map<String, AttributeType> types = KeyTypes.of(table);
        Set<String> keys = new LinkedHashSet<>(table.keyNames());
        List<GlobalSecondaryIndex> indexes = new ArrayList<>();
        for (IndexContract index : table.indexes()) {
            keys.add(index.partitionKey());
            index.sortKey().ifPresent(keys::add);
            indexes.add(GlobalSecondaryIndex.builder()
                    .indexName(index.name())
                    .keySchema(schema(index.partitionKey(), index.sortKey()))
                    .projection(projection(index))
                    .build());
        }
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(schema(table.partitionKey(), table.sortKey()))
                .attributeDefinitions(keys.stream()
                        .map(key -> AttributeDefinition.builder()
                                .attributeName(key)
                                .attributeType(types.get(key).name())
                                .build())
                        .toList());
        return indexes.isEmpty()
                ? request.build()
                : request.globalSecondaryIndexes(indexes).build();
    }

    private static List<KeySchemaElement> schema(String partitionKey, Optional<String> sortKey) {
        List<KeySchemaElement> schema = new ArrayList<>();
        schema.add(KeySchemaElement.builder()
                .attributeName(partitionKey)
                .keyType(KeyType.HASH)
                .build());
        sortKey.ifPresent(name -> schema.add(KeySchemaElement.builder()
                .attributeName(name)
                .keyType(KeyType.RANGE)
                .build()));
        return schema;
    }

    private static Projection projection(IndexContract index) {
        Projection.Builder projection = Projection.builder()
                .projectionType(ProjectionType.fromValue(index.projection().name()));
        return index.projection() == IndexContract.Projection.INCLUDE
                ? projection.nonKeyAttributes(index.projectedAttributes()).build()
                : projection.build();
    }

    @Override
    public void write(TableContract table, Collection<Map<String, AttributeValue>> items) {
        writer.write(prefix + table.name(), items);
    }

    @Override
    public ItemAnswers answers() {
        return new DynamoAnswers(client, name -> prefix + name);
    }

    private void delete(String name) {
        try {
            client.deleteTable(request -> request.tableName(name));
        } catch (ResourceNotFoundException notThere) {
            return;
        }
        try (DynamoDbWaiter waiter = DynamoDbWaiter.builder().client(client).build()) {
            waiter.waitUntilTableNotExists(request -> request.tableName(name));
        }
    }

    @Override
    public void close() {
        writer.close();
        made.forEach(this::delete);
    }
}
