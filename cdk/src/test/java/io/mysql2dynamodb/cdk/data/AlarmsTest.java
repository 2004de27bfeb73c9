package io.mysql2dynamodb.cdk.data;

import static io.mysql2dynamodb.cdk.Assembly.json;
import static io.mysql2dynamodb.cdk.Assembly.properties;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.cdk.SynthesizedApp;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class AlarmsTest {
    private final List<JsonNode> alarms = SynthesizedApp.withEverySetting().templates().values().stream()
            .flatMap(template -> properties(template, "AWS::CloudWatch::Alarm").values().stream())
            .toList();
    private final JsonNode topicStack = SynthesizedApp.withEverySetting().templates().entrySet().stream()
            .filter(template -> template.getKey().contains("AlarmTopic"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();

    @Test
    void watchThrottlesErrorsAndLatencyOfEachTableAndThrottlesOfEachIndex() {
        assertThat(alarms)
                .extracting(alarm -> alarm.path("AlarmDescription").asText())
                .contains(
                        "Throttled requests on table shop.Orders",
                        "Errors inside DynamoDB on table shop.Orders",
                        "Slow requests (milliseconds) on table shop.Orders",
                        "Throttled requests on index ByStatus of table shop.Orders; writes to the table wait for it too")
                .hasSize(3 * 3 + 3 + 1);
    }

    @Test
    void countReadsAndWritesOfAnIndexByItsName() {
        assertThat(metrics(alarm("Throttled requests on index ByStatus"))).allSatisfy(metric -> {
            assertThat(metric.path("Dimensions"))
                    .contains(
                            json("{'Name': 'TableName', 'Value': 'shop.Orders'}"),
                            json("{'Name': 'GlobalSecondaryIndexName', 'Value': 'ByStatus'}"));
            assertThat(metric.path("MetricName").asText()).isIn("ReadThrottleEvents", "WriteThrottleEvents");
        });
    }

    @Test
    void coverEveryOperation() {
        for (String alarm : List.of("Errors inside DynamoDB on table shop.Orders", "Slow requests")) {
            List<String> operations = metrics(alarm(alarm))
                    .flatMap(metric ->
                            StreamSupport.stream(metric.path("Dimensions").spliterator(), false))
                    .filter(dimension -> dimension.path("Name").asText().equals("Operation"))
                    .map(dimension -> dimension.path("Value").asText())
                    .toList();

            assertThat(operations).containsExactlyInAnyOrderElementsOf(TableMetrics.OPERATIONS);
        }
    }

    @Test
    void takeTheThresholdsOfTheContract() {
        assertThat(raised("Throttled requests on table shop.Orders")).isEqualTo("at 3 for 7 minutes");
        assertThat(raised("Throttled requests on index ByStatus")).isEqualTo("at 3 for 7 minutes");
        assertThat(raised("Errors inside DynamoDB on table shop.Orders")).isEqualTo("at 2 for 7 minutes");
        assertThat(raised("Slow requests (milliseconds) on table shop.Orders")).isEqualTo("at 40 for 7 minutes");
    }

    @Test
    void haveDefaultThresholds() {
        assertThat(raised("Throttled requests on table shop.Products")).isEqualTo("at 10 for 5 minutes");
        assertThat(raised("Errors inside DynamoDB on table shop.Products")).isEqualTo("at 5 for 5 minutes");
        assertThat(raised("Slow requests (milliseconds) on table shop.Products"))
                .isEqualTo("at 100 for 5 minutes");
    }

    @Test
    void takeNoDataForGoodAndHaveNoFixedName() {
        assertThat(alarms).allSatisfy(alarm -> {
            assertThat(alarm.path("TreatMissingData").asText()).isEqualTo("notBreaching");
            assertThat(alarm.has("AlarmName")).isFalse();
        });
    }

    @Test
    void goToATopicThatOnlyThisAccountsAlarmsPublishToAndOnlyEncrypted() {
        assertThat(alarms)
                .allSatisfy(alarm -> assertThat(alarm.path("AlarmActions")).hasSize(1));
        assertThat(properties(topicStack, "AWS::SNS::Topic").values())
                .singleElement()
                .satisfies(topic -> assertThat(topic.has("KmsMasterKeyId")).isTrue());
        assertThat(properties(topicStack, "AWS::SNS::TopicPolicy").values())
                .singleElement()
                .satisfies(policy -> assertThat(policy.path("PolicyDocument").path("Statement"))
                        .anySatisfy(statement -> assertThat(statement.path("Condition"))
                                .isEqualTo(json("{'Bool': {'aws:SecureTransport': 'false'}}")))
                        .anySatisfy(statement -> {
                            assertThat(statement.path("Principal"))
                                    .isEqualTo(json("{'Service': 'cloudwatch.amazonaws.com'}"));
                            assertThat(statement.path("Condition"))
                                    .isEqualTo(
                                            json("{'StringEquals': {'aws:SourceAccount': {'Ref': 'AWS::AccountId'}}}"));
                        }));
        assertThat(properties(topicStack, "AWS::SNS::Subscription").values())
                .singleElement()
                .satisfies(subscription ->
                        assertThat(subscription.path("Endpoint").asText()).isEqualTo("team@example.com"));
    }

    private JsonNode alarm(String description) {
        return alarms.stream()
                .filter(alarm -> alarm.path("AlarmDescription").asText().startsWith(description))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> metrics(JsonNode alarm) {
        return StreamSupport.stream(alarm.path("Metrics").spliterator(), false)
                .map(metric -> metric.path("MetricStat").path("Metric"))
                .filter(metric -> !metric.isMissingNode());
    }

    private String raised(String description) {
        JsonNode alarm = alarm(description);
        return "at %s for %s minutes"
                .formatted(
                        alarm.path("Threshold").asText(),
                        alarm.path("EvaluationPeriods").asText());
    }
}
