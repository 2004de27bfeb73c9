package io.mysql2dynamodb.platform.ledger;

import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * The ledger in one DynamoDB table with the keys {@code pk} and {@code sk}, both S. A run is the item collection
 * {@code RUN#<run>}; the lease of a target table is the item {@code TABLE#<physical name>}, {@code LEASE}. Thread-safe.
 *
 * <p>Failures of DynamoDB leave it as the exceptions of {@code io.mysql2dynamodb.target}.
 */
public final class LedgerTable {

    private final LedgerItems items;
    private final Clock clock;

    /** The ledger in a table that exists. */
    public LedgerTable(DynamoDbClient client, String table, Clock clock) {
        this.items = new LedgerItems(client, table);
        this.clock = clock;
    }

    /** Creates the table where it does not exist; on AWS the stack does that. Returns when it can be used. */
    public static void create(DynamoDbClient client, String table) {
        try {
            client.createTable(request -> request.tableName(table)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(text(LedgerItems.PK), text(LedgerItems.SK))
                    .keySchema(key(LedgerItems.PK, KeyType.HASH), key(LedgerItems.SK, KeyType.RANGE)));
        } catch (ResourceInUseException e) {
            // it exists: a run that is resumed finds its ledger again
        }
        client.waiter().waitUntilTableExists(request -> request.tableName(table));
    }

    public RunRegistry runs() {
        return new LedgerRuns(items);
    }

    public GateBook gates() {
        return new LedgerGates(items, clock);
    }

    public AuditTrail audit() {
        return new LedgerAudit(items);
    }

    public ChunkLedger chunks() {
        return new LedgerChunks(items, clock);
    }

    public RunControl control() {
        return new LedgerRunControl(items, clock);
    }

    public TableLeases leases() {
        return new LedgerTableLeases(items, clock);
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType role) {
        return KeySchemaElement.builder().attributeName(name).keyType(role).build();
    }
}
