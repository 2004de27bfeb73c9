package io.mysql2dynamodb.local.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class TemplateTablesTest {

    private static final String ORDERS = """
            {"Type": "AWS::DynamoDB::Table", "DeletionPolicy": "Retain", "Properties": {
              "TableName": "shop-Orders",
              "BillingMode": "PAY_PER_REQUEST",
              "KeySchema": [{"AttributeName": "customer", "KeyType": "HASH"}, {"AttributeName": "number", "KeyType": "RANGE"}],
              "AttributeDefinitions": [{"AttributeName": "customer", "AttributeType": "S"},
                {"AttributeName": "number", "AttributeType": "N"}, {"AttributeName": "state", "AttributeType": "S"}],
              "GlobalSecondaryIndexes": [
                {"IndexName": "by_state", "KeySchema": [{"AttributeName": "state", "KeyType": "HASH"}],
                 "Projection": {"ProjectionType": "INCLUDE", "NonKeyAttributes": ["total"]}}],
              "StreamSpecification": {"StreamViewType": "NEW_AND_OLD_IMAGES"},
              "TimeToLiveSpecification": {"AttributeName": "expires", "Enabled": true},
              "PointInTimeRecoverySpecification": {"PointInTimeRecoveryEnabled": true},
              "SSESpecification": {"SSEEnabled": true},
              "DeletionProtectionEnabled": true}}
            """;

    private static List<TemplateTable> read(String resources) {
        return TemplateTables.read(("{\"Resources\": " + resources + "}").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsKeysIndexesStreamAndTimeToLive() {
        TemplateTable table = read("{\"Orders\": " + ORDERS + "}").get(0);

        var request = table.request();
        assertThat(table.name()).isEqualTo("shop-Orders");
        assertThat(request.billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
        assertThat(request.keySchema())
                .extracting(element -> element.attributeName() + " " + element.keyType())
                .containsExactly("customer " + KeyType.HASH, "number " + KeyType.RANGE);
        assertThat(request.attributeDefinitions())
                .extracting(definition -> definition.attributeType())
                .containsExactly(ScalarAttributeType.S, ScalarAttributeType.N, ScalarAttributeType.S);
        var index = request.globalSecondaryIndexes().get(0);
        assertThat(index.indexName()).isEqualTo("by_state");
        assertThat(index.projection().projectionType()).isEqualTo(ProjectionType.INCLUDE);
        assertThat(index.projection().nonKeyAttributes()).containsExactly("total");
        assertThat(request.streamSpecification().streamViewType()).isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
        assertThat(table.ttlAttribute()).contains("expires");
    }

    @Test
    void saysInOneLineWhatATableIs() {
        assertThat(read("{\"Orders\": " + ORDERS + "}").get(0).describe())
                .isEqualTo("shop-Orders (pk customer, sk number), 1 GSI: by_state, time to live on expires");
    }

    @Test
    void readsGlobalTablesAndPassesOverOtherResources() {
        String global = ORDERS.replace("AWS::DynamoDB::Table", "AWS::DynamoDB::GlobalTable")
                .replace("\"DeletionProtectionEnabled\": true", "\"Replicas\": [{\"Region\": \"eu-west-1\"}]");

        List<TemplateTable> tables =
                read("{\"Alarm\": {\"Type\": \"AWS::CloudWatch::Alarm\"}, \"Orders\": " + global + "}");

        assertThat(tables).extracting(TemplateTable::name).containsExactly("shop-Orders");
    }

    @Test
    void refusesAPropertyThatItDoesNotKnowByName() {
        String odd = ORDERS.replace("\"SSESpecification\"", "\"ImportSourceSpecification\"");

        assertThatThrownBy(() -> read("{\"Orders\": " + odd + "}"))
                .isInstanceOf(TemplateNotUnderstoodException.class)
                .hasMessageContaining("Orders")
                .hasMessageContaining("ImportSourceSpecification");
    }

    @Test
    void refusesANameThatOnlyCloudFormationKnows() {
        String odd = ORDERS.replace("\"shop-Orders\"", "{\"Ref\": \"Name\"}");

        assertThatThrownBy(() -> read("{\"Orders\": " + odd + "}"))
                .isInstanceOf(TemplateNotUnderstoodException.class)
                .hasMessageContaining("TableName");
    }

    @Test
    void refusesProvisionedCapacityAndWhatIsNoTemplate() {
        String odd = ORDERS.replace("PAY_PER_REQUEST", "PROVISIONED");

        assertThatThrownBy(() -> read("{\"Orders\": " + odd + "}")).hasMessageContaining("PROVISIONED");
        assertThatThrownBy(() -> TemplateTables.read("<xml/>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(TemplateNotUnderstoodException.class);
    }
}
