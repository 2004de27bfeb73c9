package io.mysql2dynamodb.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.target.DescribedTable.Index;
import io.mysql2dynamodb.target.DescribedTable.KeyAttribute;
import io.mysql2dynamodb.target.DescribedTable.KeySchema;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class TableDescriptionsTest {

    @RegisterExtension
    static final DynamoDbExtension DYNAMO = new DynamoDbExtension();

    private final TableDescriptions tables = new TableDescriptions(DYNAMO.client());

    @Test
    void describesKeysAndIndexesInTheWordsOfTheContract() {
        String table = DYNAMO.tablePrefix() + "described";
        DYNAMO.client().createTable(request -> request.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(defined("id", ScalarAttributeType.S), defined("at", ScalarAttributeType.N))
                .keySchema(key("id", KeyType.HASH))
                .globalSecondaryIndexes(byTime()));

        DescribedTable described = tables.describe(table).orElseThrow();

        assertThat(described.usable()).isTrue();
        assertThat(described.onDemand()).isTrue();
        assertThat(described.keys()).hasToString("id (S)");
        assertThat(described.index("byTime"))
                .contains(new Index(
                        "byTime",
                        "ACTIVE",
                        new KeySchema(new KeyAttribute("at", "N"), Optional.of(new KeyAttribute("id", "S"))),
                        "INCLUDE",
                        List.of("a", "z")));
        assertThat(described.index("other")).isEmpty();
    }

    @Test
    void aMissingTableIsNoError() {
        assertThat(tables.describe(DYNAMO.tablePrefix() + "none")).isEmpty();
    }

    private static GlobalSecondaryIndex byTime() {
        return GlobalSecondaryIndex.builder()
                .indexName("byTime")
                .keySchema(key("at", KeyType.HASH), key("id", KeyType.RANGE))
                .projection(projection ->
                        projection.projectionType(ProjectionType.INCLUDE).nonKeyAttributes("z", "a"))
                .build();
    }

    private static AttributeDefinition defined(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType role) {
        return KeySchemaElement.builder().attributeName(name).keyType(role).build();
    }
}
