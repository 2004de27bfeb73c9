package io.mysql2dynamodb.infrastructure.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.contract.json.ContractHash;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.infrastructure.InfrastructureDiffersException;
import io.mysql2dynamodb.platform.Settings;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.artifact.FolderArtifactStore;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.checklist.ChecklistFailedException;
import io.mysql2dynamodb.platform.gate.TaskCallbacks;
import io.mysql2dynamodb.platform.gate.TaskToken;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.ledger.LedgerTable;
import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;
import io.mysql2dynamodb.source.SourceUnreachableException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

class InfrastructureTest {
    private static final String CONTRACT = """
        {
          "contract_version": "1",
          "tables": [{
            "table": "Orders", "type": "single-entity", "source_table": "orders", "pk": "customer_id", "sk": "id",
            "gsis": [{"index_name": "ByStatus", "pk": "status", "sk": "id", "projection": "KEYS_ONLY"}],
            "ttl": {"attribute": "expires"}, "estimated_item_size_bytes": 100, "satisfies": [],
            "attributes": [
              {"name": "customer_id", "type": "S", "source_table": "orders", "source_column": "customer_id"},
              {"name": "id", "type": "N", "source_table": "orders", "source_column": "id"},
              {"name": "status", "type": "S", "source_table": "orders", "source_column": "status"},
              {"name": "expires", "type": "N", "source_table": "orders", "source_column": "expires"}]
          }]
        }
        """;

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    private Wiring wiring;
    private String table;

    @BeforeEach
    void wire() {
        TestDatabase database = MYSQL.createDatabase(
                "CREATE TABLE orders (id INT PRIMARY KEY, customer_id INT NOT NULL, status VARCHAR(10), expires INT)");
        wiring = wiring(database.jdbcUrl(), database.user(), database.password());
        table = DYNAMODB.tablePrefix() + "Orders";
        wiring.artifacts().put(RunArtifacts.contract("r"), CONTRACT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void describesWhatIsMissing() throws IOException {
        JsonNode output = call(new DescribeInfrastructure(wiring));

        assertThat(output.get("missing").intValue()).isEqualTo(1);
        assertThat(output.get("differing").intValue()).isZero();
        assertThat(output.at("/facts/0").textValue()).isEqualTo("1 of 1 tables missing, to be created: " + table);
        assertThatThrownBy(() -> call(new VerifyInfrastructure(wiring)))
                .isInstanceOf(InfrastructureDiffersException.class)
                .hasMessageContaining("table '" + table + "': it does not exist; deploy the data stack");
    }

    @Test
    void verifiesTablesAsAskedFor() throws IOException {
        createTable("N", "NEW_AND_OLD_IMAGES");
        call(new CheckInfrastructureInputs(wiring));

        JsonNode output = call(new VerifyInfrastructure(wiring));

        assertThat(output.get("report").textValue()).isEqualTo("r/stage-06/06_1_infrastructure.md");
        assertThat(text("r/stage-06/06_1_infrastructure.md"))
                .contains("Every table is what the contract asks for.")
                .contains("not known at this endpoint");
        JsonNode record = Json.MAPPER.readTree(text("r/stage-06/infrastructure.json"));
        assertThat(record.get("contractHash").textValue())
                .isEqualTo(ContractHash.of(ContractReader.read(CONTRACT).contract()));
        assertThat(call(new CheckInfrastructureOutputs(wiring)).get("checklist").textValue())
                .isEqualTo("r/stage-06/checklist-outputs.json");
    }

    @Test
    void namesWhatDiffersAndFailsTheStage() throws IOException {
        createTable("S", "KEYS_ONLY");

        assertThat(call(new DescribeInfrastructure(wiring)).get("differing").intValue())
                .isEqualTo(1);
        assertThatThrownBy(() -> call(new VerifyInfrastructure(wiring)))
                .isInstanceOf(InfrastructureDiffersException.class)
                .hasMessageContaining("sort key 'id' (S), the contract asks for")
                .hasMessageContaining("index 'ByStatus' has partition key 'status' (S), sort key 'id' (S)")
                .hasMessageContaining("its stream carries KEYS_ONLY");
        assertThatThrownBy(() -> call(new CheckInfrastructureOutputs(wiring)))
                .isInstanceOf(ChecklistFailedException.class)
                .hasMessageContaining("every table is what the contract asks for");
    }

    @Test
    void refusesAContractThatTheSourceDoesNotFit() {
        String other = CONTRACT.replace("\"source_column\": \"status\"", "\"source_column\": \"state\"");
        wiring.artifacts().put(RunArtifacts.contract("r"), other.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> call(new CheckInfrastructureInputs(wiring)))
                .isInstanceOf(ChecklistFailedException.class)
                .hasMessageContaining("the contract fits the source as it is now")
                .hasMessageContaining("/tables/0/attributes/2/source_column")
                .hasMessageContaining("state");
    }

    @Test
    void refusesAPasswordThatTheSourceRefuses() {
        TestDatabase database = MYSQL.createDatabase();
        Wiring refused = wiring(database.jdbcUrl(), "nobody", "wrong");
        refused.artifacts().put(RunArtifacts.contract("r"), CONTRACT.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> call(new CheckInfrastructureInputs(refused)))
                .isInstanceOf(ChecklistFailedException.class)
                .hasMessageContaining("the source can be read")
                .hasMessageContaining("nobody");
    }

    @Test
    void leavesASourceThatDoesNotAnswerToBeRetried() {
        Wiring nowhere = wiring("jdbc:mysql://127.0.0.1:1/shop", "root", "");
        nowhere.artifacts().put(RunArtifacts.contract("r"), CONTRACT.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> call(new CheckInfrastructureInputs(nowhere)))
                .isInstanceOf(SourceUnreachableException.class);
    }

    private Wiring wiring(String url, String user, String password) {
        LedgerTable.create(DYNAMODB.client(), DYNAMODB.tablePrefix() + "ledger");
        return Wiring.builder()
                .settings(Settings.from(Map.of("TABLE_PREFIX", DYNAMODB.tablePrefix())))
                .artifacts(new FolderArtifactStore(folder))
                .ledger(new LedgerTable(DYNAMODB.client(), DYNAMODB.tablePrefix() + "ledger", Clock.systemUTC()))
                .dynamo(DYNAMODB.client())
                .source(new JdbcSourceDatabase(new SourceAddress(url, user), () -> Password.of(password.toCharArray())))
                .callbacks(new NobodyWaits())
                .build();
    }

    private void createTable(String idType, String streamView) {
        DYNAMODB.client().createTable(request -> request.tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute("customer_id", "S"), attribute("id", idType), attribute("status", "S"))
                .keySchema(key("customer_id", KeyType.HASH), key("id", KeyType.RANGE))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName("ByStatus")
                        .keySchema(key("status", KeyType.HASH), key("id", KeyType.RANGE))
                        .projection(Projection.builder()
                                .projectionType(ProjectionType.KEYS_ONLY)
                                .build())
                        .build())
                .streamSpecification(StreamSpecification.builder()
                        .streamEnabled(true)
                        .streamViewType(streamView)
                        .build()));
        DYNAMODB.client().updateTimeToLive(request -> request.tableName(table)
                .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("expires")));
    }

    private static AttributeDefinition attribute(String name, String type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType role) {
        return KeySchemaElement.builder().attributeName(name).keyType(role).build();
    }

    private JsonNode call(RequestStreamHandler function) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        function.handleRequest(
                new ByteArrayInputStream("{\"run\":\"r\"}".getBytes(StandardCharsets.UTF_8)), output, null);
        return Json.MAPPER.readTree(output.toByteArray());
    }

    private String text(String key) {
        return new String(wiring.artifacts().require(key), StandardCharsets.UTF_8);
    }

    /** Stage 6 answers no task token. */
    private static final class NobodyWaits implements TaskCallbacks {
        @Override
        public void succeed(TaskToken token, String output) {
            throw new AssertionError("no state waits in this test");
        }

        @Override
        public void fail(TaskToken token, String error, String cause) {
            throw new AssertionError("no state waits in this test");
        }
    }
}
