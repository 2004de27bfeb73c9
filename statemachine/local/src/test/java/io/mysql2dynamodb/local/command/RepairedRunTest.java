package io.mysql2dynamodb.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mysql2dynamodb.embedded.RunningDynamoDb;
import io.mysql2dynamodb.local.deployment.EmbeddedServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A run whose tables somebody else writes to while its gates are open. */
class RepairedRunTest {
    private static final String TABLE = "Orders";

    @TempDir
    private Path folder;

    private Path run() {
        return folder.resolve("runs/shop");
    }

    private String artifacts() {
        return "--artifacts=" + folder.resolve("runs");
    }

    @AfterEach
    void endServers() {
        new EmbeddedServers(run().resolve(".runner")).stopAndDelete();
    }

    @Test
    void isRepairedRoundByRoundUntilAVerificationIsClean() throws IOException, InterruptedException {
        Path template = ContractTemplate.ofSample(folder);
        Path output = folder.resolve("output.txt");
        try (ChildRun child = ChildRun.start(
                output,
                "run",
                artifacts(),
                "--run=shop",
                "--rows=1000",
                "--start-at-stage=6",
                "--keep",
                "--tables-template=" + template)) {
            approve(child, "infrastructure", "approve shop infrastructure");
            child.awaitPrinted(text -> text.contains("approve shop copy"));
            try (DynamoDbClient dynamo = client()) {
                dynamo.putItem(request -> request.tableName(TABLE).item(withoutRow()));
            }
            approve(child, "copy", "approve shop copy");
            child.awaitPrinted(text -> text.contains("extra: Orders"));
            try (DynamoDbClient dynamo = client()) {
                tamper(dynamo);
            }
            approve(child, "repair", "approve shop repair");
            child.awaitPrinted(text -> text.contains("1 mismatched, 1 missing, 0 extra"));
            approve(child, "repair", "repair round 1: of 0 mismatched");
            approve(child, "cut-over", "approve shop cut-over");
            assertThat(child.exit()).as(child.printed()).isZero();
        }
        JsonNode summary = read("summary.json");
        assertThat(summary.path("verdict").asText()).isEqualTo("clean");
        JsonNode rounds = read("stage-07/verification.json").path("rounds");
        assertThat(rounds).hasSize(2);
        assertThat(rounds.at("/0/outcome/tombstoned").asLong()).isEqualTo(1);
        assertThat(rounds.at("/1/outcome/repaired").asLong()).isEqualTo(2);
        assertThat(Files.readString(run().resolve("stage-08/migration_report.md")))
                .contains("Repairs before this verification");
    }

    private void approve(ChildRun child, String gate, String whenPrinted) throws InterruptedException {
        child.awaitPrinted(text -> text.contains(whenPrinted));
        Cli other = new Cli();
        assertThat(other.run("approve", artifacts(), "shop", gate))
                .as(other.printed())
                .isZero();
    }

    private static Map<String, AttributeValue> withoutRow() {
        return Map.of(
                "order_id", AttributeValue.fromN("999999999"),
                "_src", AttributeValue.fromS("[\"orders\",\"999999999\"]"),
                "_mv", AttributeValue.fromN("0"));
    }

    /** Changes one order and removes another. */
    private static void tamper(DynamoDbClient dynamo) {
        List<Map<String, AttributeValue>> orders = dynamo.scan(request -> request.tableName(TABLE)).items().stream()
                .filter(order -> order.containsKey("status"))
                .limit(2)
                .toList();
        dynamo.updateItem(request -> request.tableName(TABLE)
                .key(key(orders.get(0)))
                .updateExpression("SET #status = :wrong")
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(Map.of(":wrong", AttributeValue.fromS("tampered with"))));
        dynamo.deleteItem(request -> request.tableName(TABLE).key(key(orders.get(1))));
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> order) {
        return Map.of("order_id", order.get("order_id"));
    }

    private DynamoDbClient client() {
        RunningDynamoDb server =
                new EmbeddedServers(run().resolve(".runner")).known().dynamoDb().orElseThrow();
        return DynamoDbClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    private JsonNode read(String name) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readAllBytes(run().resolve(name)));
    }
}
