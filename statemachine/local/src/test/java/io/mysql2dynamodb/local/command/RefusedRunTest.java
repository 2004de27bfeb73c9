package io.mysql2dynamodb.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.sample.SampleShop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** What a run on one's own databases says when something is wrong with them: one error with place and remedy. */
class RefusedRunTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    static final DynamoDbExtension DYNAMO = new DynamoDbExtension();

    @TempDir
    private Path folder;

    private final Cli cli = new Cli();
    private Path contract;
    private Path template;

    @BeforeEach
    void writeContract() throws IOException {
        contract = Files.writeString(folder.resolve("contract.json"), SampleContract.text());
        template = ContractTemplate.ofSample(folder);
    }

    private int run(String url, String password) {
        return run(url, password, DYNAMO.endpoint());
    }

    private int run(String url, String password, URI endpoint) {
        return cli.with("MYSQL_PASSWORD", password)
                .run(
                        "run",
                        "--artifacts=" + folder.resolve("runs"),
                        "--run=mine",
                        "--mysql-url=" + url,
                        "--mysql-user=" + MYSQL.server().user(),
                        "--contract=" + contract,
                        "--dynamodb-endpoint=" + endpoint,
                        "--ledger-table=" + DYNAMO.tablePrefix() + "ledger",
                        "--tables-template=" + template,
                        "--approve-all");
    }

    private void assertFailed(int exit, String... saying) {
        assertThat(exit).as(cli.printed()).isEqualTo(1);
        assertThat(cli.printed())
                .contains(saying)
                .contains("resume mine")
                .doesNotContain("\tat ")
                .doesNotContain(MYSQL.server().password());
        assertThat(folder.resolve("runs/mine/summary.json")).exists();
    }

    @Test
    void aWrongPasswordIsNamed() {
        TestDatabase database = MYSQL.createDatabase();

        assertFailed(
                run(MYSQL.server().jdbcUrl(database.name()), "not-it"),
                MYSQL.server().user(),
                "password");
        assertThat(cli.printed()).doesNotContain("not-it");
    }

    @Test
    void aMissingTableIsNamed() {
        TestDatabase database = MYSQL.createDatabase("CREATE TABLE customers (id INT PRIMARY KEY)");

        assertFailed(run(MYSQL.server().jdbcUrl(database.name()), MYSQL.server().password()), "orders", "Stage 6");
    }

    @Test
    void aDynamoDbThatDoesNotAnswerIsNamed() {
        TestDatabase database = MYSQL.createDatabase();

        int exit = run(
                MYSQL.server().jdbcUrl(database.name()), MYSQL.server().password(), URI.create("http://127.0.0.1:1"));

        assertFailed(exit, "http://127.0.0.1:1", "target unreachable");
    }

    @Test
    void aMySqlThatDoesNotAnswerIsTriedAgainAndNamed() {
        assertFailed(run("jdbc:mysql://127.0.0.1:1/shop", "x"), "127.0.0.1:1", "retry", "source unreachable");
    }

    @Test
    void aTableThatDiffersFromTheContractIsNamed() {
        String database = shop();
        DYNAMO.client().createTable(table -> table.tableName("Orders")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("wrong")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("wrong")
                        .keyType(KeyType.HASH)
                        .build()));
        try {
            assertFailed(run(database, MYSQL.server().password()), "Orders", "order_id", "infrastructure differs");
        } finally {
            List.of("Orders", "Customers", "Catalog", "Carts", "StockMovements").forEach(RefusedRunTest::drop);
        }
    }

    private static void drop(String table) {
        if (DYNAMO.client().listTables().tableNames().contains(table)) {
            DYNAMO.client().deleteTable(request -> request.tableName(table));
        }
    }

    /** A database with the sample shop. */
    private static String shop() {
        String url = MYSQL.server().jdbcUrl(MYSQL.createDatabase().name());
        SampleShop.ofRows(SampleShop.FEWEST_ROWS)
                .create(url, MYSQL.server().user(), MYSQL.server().password(), SampleShop.Progress.NONE);
        return url;
    }
}
