package io.mysql2dynamodb.cdk.data;

import static io.mysql2dynamodb.cdk.Assembly.json;
import static io.mysql2dynamodb.cdk.Assembly.properties;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.cdk.SynthesizedApp;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class TablesStackTest {
    private final JsonNode template = SynthesizedApp.tablesTemplate();
    private final Map<String, JsonNode> tables = properties(template, "AWS::DynamoDB::Table");

    @Test
    void holdsTheTablesOfTheContractAndNothingElse() {
        assertThat(tables.values())
                .extracting(table -> table.path("TableName").asText())
                .containsExactlyInAnyOrder("shop.Orders", "shop.Products", "shop.Shop.Events-1");
        assertThat(template.path("Resources").size()).isEqualTo(tables.size());
    }

    @Test
    void keepsTheDataWhateverHappensToTheStack() {
        assertThat(template.path("Resources")).allSatisfy(resource -> {
            assertThat(resource.path("DeletionPolicy").asText()).isEqualTo("Retain");
            assertThat(resource.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
        });
        assertThat(tables.values()).allSatisfy(table -> {
            assertThat(table.path("DeletionProtectionEnabled").asBoolean()).isTrue();
            assertThat(table.path("PointInTimeRecoverySpecification"))
                    .isEqualTo(json("{'PointInTimeRecoveryEnabled': true}"));
            assertThat(table.path("SSESpecification")).isEqualTo(json("{'SSEEnabled': true}"));
            assertThat(table.path("StreamSpecification")).isEqualTo(json("{'StreamViewType': 'NEW_AND_OLD_IMAGES'}"));
        });
    }

    @Test
    void typesTheKeysAsTheContractDoes() {
        assertThat(table("shop.Orders").path("KeySchema"))
                .isEqualTo(json("[{'AttributeName': 'customer_id', 'KeyType': 'HASH'},"
                        + " {'AttributeName': 'order_id', 'KeyType': 'RANGE'}]"));
        assertThat(table("shop.Orders").path("AttributeDefinitions"))
                .containsExactlyInAnyOrder(
                        json("{'AttributeName': 'customer_id', 'AttributeType': 'N'}"),
                        json("{'AttributeName': 'order_id', 'AttributeType': 'S'}"),
                        json("{'AttributeName': 'status', 'AttributeType': 'S'}"),
                        json("{'AttributeName': 'placed_on#order_id', 'AttributeType': 'S'}"),
                        json("{'AttributeName': 'place', 'AttributeType': 'B'}"));
        assertThat(table("shop.Products").path("KeySchema"))
                .isEqualTo(json("[{'AttributeName': 'id', 'KeyType': 'HASH'}]"));
    }

    @Test
    void projectsWhatTheContractAsksFor() {
        assertThat(index("ByStatus").path("Projection")).isEqualTo(json("{'ProjectionType': 'ALL'}"));
        assertThat(index("ByPlace").path("Projection"))
                .isEqualTo(json("{'NonKeyAttributes': ['total', 'status'], 'ProjectionType': 'INCLUDE'}"));
        assertThat(index("ByOrder").path("Projection"))
                .isEqualTo(json("{'NonKeyAttributes': ['_del'], 'ProjectionType': 'INCLUDE'}"));
    }

    @Test
    void keysAnIndexByAComposedKey() {
        assertThat(index("ByStatus").path("KeySchema"))
                .isEqualTo(json("[{'AttributeName': 'status', 'KeyType': 'HASH'},"
                        + " {'AttributeName': 'placed_on#order_id', 'KeyType': 'RANGE'}]"));
    }

    @Test
    void chargesByRequestWithinTheLimitsThatTheContractSets() {
        JsonNode limits = json("{'MaxReadRequestUnits': 2000, 'MaxWriteRequestUnits': 1000}");

        assertThat(tables.values())
                .allSatisfy(
                        table -> assertThat(table.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST"));
        assertThat(table("shop.Orders").path("OnDemandThroughput")).isEqualTo(limits);
        assertThat(index("ByStatus").path("OnDemandThroughput")).isEqualTo(limits);
        assertThat(table("shop.Products").has("OnDemandThroughput")).isFalse();
    }

    @Test
    void expiresItemsOnlyWhereTheContractAsksForIt() {
        assertThat(table("shop.Orders").path("TimeToLiveSpecification"))
                .isEqualTo(json("{'AttributeName': 'expires_at', 'Enabled': true}"));
        assertThat(table("shop.Products").has("TimeToLiveSpecification")).isFalse();
    }

    private JsonNode index(String name) {
        for (JsonNode index : table("shop.Orders").path("GlobalSecondaryIndexes")) {
            if (index.path("IndexName").asText().equals(name)) {
                return index;
            }
        }
        throw new NoSuchElementException(name);
    }

    private JsonNode table(String name) {
        return tables.values().stream()
                .filter(table -> table.path("TableName").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
