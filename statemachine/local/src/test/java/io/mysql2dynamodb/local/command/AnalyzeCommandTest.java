package io.mysql2dynamodb.local.command;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.catalog.CatalogFormat;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.embedded.EmbeddedMySql;
import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.modeling.proof.Proof;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.sample.SampleContract;
import io.mysql2dynamodb.sample.SampleShop;
import io.mysql2dynamodb.sample.ShopRequest;
import io.mysql2dynamodb.sample.ShopStatement;
import io.mysql2dynamodb.sample.ShopVisits;
import io.mysql2dynamodb.sample.ShopVisits.Sent;
import io.mysql2dynamodb.workload.CoAccess;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.TransactionPattern;
import io.mysql2dynamodb.workload.Workload;
import io.mysql2dynamodb.workload.WorkloadFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What the analysis says of a workload of which every request is known. */
@Isolated("how long the workload takes is part of what is compared")
class AnalyzeCommandTest {

    private static final SampleShop SHOP = SampleShop.ofRows(SampleShop.FEWEST_ROWS);

    @TempDir
    static Path folder;

    private static RunningMySql server;
    private static Sent sent;
    private static Workload workload;
    private static DatabaseCatalog catalog;

    @BeforeAll
    static void visitTheShopAndAnalyse() throws SQLException, IOException {
        Path log = folder.resolve("general.log");
        server = EmbeddedMySql.start(folder.resolve("mysql"), "--log-output=FILE", "--general-log-file=" + log);
        String url = server.jdbcUrl(SampleShop.DATABASE);
        SHOP.create(url, server.user(), server.password(), SampleShop.Progress.NONE);
        // the first visits load the driver's classes
        new ShopVisits(SHOP, 0, 100, 1_000, 3).send(url, server.user(), server.password());
        execute("SET GLOBAL general_log = ON");
        sent = new ShopVisits(SHOP, 100, 1_500, 100, 3).send(url, server.user(), server.password());
        execute("SET GLOBAL general_log = OFF");
        Path out = folder.resolve("analysis");
        Cli cli = new Cli().with("MYSQL_PASSWORD", server.password());
        assertThat(cli.run(
                        "analyze",
                        "--mysql-url=" + url,
                        "--mysql-user=" + server.user(),
                        "--log",
                        log.toString(),
                        "--out=" + out))
                .as(cli.printed())
                .isZero();
        workload = WorkloadFormat.JSON.read(Files.readAllBytes(out.resolve("access-patterns.json")));
        catalog = CatalogFormat.JSON.read(Files.readAllBytes(out.resolve("schema.json")));
        assertThat(out.resolve("01_4_entity_relationships.md")).content().contains("erDiagram");
    }

    @AfterAll
    static void stop() {
        server.stopAndDelete();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static SourcePattern pattern(ShopStatement statement) {
        String words = statement.sql().replaceAll("'[^']*'", "").replaceAll("[^A-Za-z_]+", "");
        return workload.patterns().stream()
                .filter(pattern -> pattern.sql().replaceAll("[^A-Za-z_]+", "").startsWith(words.substring(0, 24)))
                .filter(pattern -> pattern.shape().tables().stream()
                        .map(use -> use.table())
                        .toList()
                        .containsAll(statement.tables()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no pattern of " + statement));
    }

    @Test
    void everyStatementIsOnePatternAndEveryExecutionIsCounted() {
        Map<ShopStatement, Long> counted = Arrays.stream(ShopStatement.values())
                .collect(toMap(
                        statement -> statement,
                        statement -> pattern(statement).rates().executions().orElseThrow()));

        assertThat(counted).isEqualTo(sent.statements());
        assertThat(workload.patterns()).hasSize(ShopStatement.values().length);
    }

    @Test
    void ratesAreWithinTwoPercentOfWhatWasSent() {
        double seconds = sent.took().toNanos() / 1e9;
        sent.statements().forEach((statement, count) -> assertThat(
                        pattern(statement).rates().averageRps().orElseThrow())
                .as(statement.name())
                .isCloseTo(count / seconds, Percentage.withPercentage(2)));
    }

    @Test
    void coAccessIsExact() {
        long placed = count(ShopRequest.PLACE_ORDER) + count(ShopRequest.GIVE_UP);
        long carts = count(ShopRequest.ADD_TO_CART) + count(ShopRequest.FORGET_CART);

        assertThat(workload.coAccess())
                .containsExactlyInAnyOrder(
                        new CoAccess("cart_items", "carts", carts, carts, carts, carts),
                        new CoAccess(
                                "categories",
                                "products",
                                count(ShopRequest.LIST_CATEGORY),
                                count(ShopRequest.LIST_CATEGORY) + count(ShopRequest.VIEW_PRODUCT),
                                count(ShopRequest.LIST_CATEGORY),
                                0),
                        new CoAccess(
                                "order_lines",
                                "orders",
                                count(ShopRequest.VIEW_ORDER) + placed,
                                count(ShopRequest.VIEW_ORDER) + count(ShopRequest.LIST_ORDERS) + placed,
                                count(ShopRequest.VIEW_ORDER) + placed,
                                placed),
                        new CoAccess(
                                "order_lines",
                                "payments",
                                count(ShopRequest.VIEW_ORDER) + placed,
                                placed,
                                placed,
                                placed),
                        new CoAccess(
                                "orders",
                                "payments",
                                count(ShopRequest.VIEW_ORDER) + count(ShopRequest.LIST_ORDERS) + placed,
                                placed,
                                placed,
                                placed));
    }

    @Test
    void transactionsAreThoseOfTheRequests() {
        Map<Integer, TransactionPattern> bySteps = workload.transactions().stream()
                .filter(transaction -> transaction.steps().size() != 2)
                .collect(toMap(transaction -> transaction.steps().size(), transaction -> transaction));

        assertThat(bySteps).containsOnlyKeys(4);
        assertThat(bySteps.get(4).commits()).isEqualTo(count(ShopRequest.PLACE_ORDER));
        assertThat(bySteps.get(4).rollbacks()).isEqualTo(count(ShopRequest.GIVE_UP));
        assertThat(workload.transactions()).hasSize(4);
    }

    @Test
    void theSchemaIsWhole() {
        assertThat(catalog.tables()).hasSize(12);
        assertThat(catalog.relationships())
                .filteredOn(relationship -> relationship.origin() == Relationship.Origin.DECLARED)
                .hasSize(17)
                .allMatch(relationship -> relationship.fanout().isPresent());
        assertThat(catalog.table("orders").orElseThrow().profile()).isPresent();
    }

    @Test
    void theDesignOfItIsProven() throws IOException {
        Path out = folder.resolve("design");
        Cli cli = new Cli().with("MYSQL_PASSWORD", server.password());
        int exit = cli.run(
                "model",
                "--analysis=" + folder.resolve("analysis"),
                "--out=" + out,
                "--mysql-url=" + server.jdbcUrl(SampleShop.DATABASE),
                "--mysql-user=" + server.user());

        assertThat(exit).as(cli.printed()).isZero();
        Proof proof = Json.read(Files.readString(out.resolve("proof.json")), Proof.class, "proof.json");
        assertThat(proof.patterns()).hasSize(ShopStatement.values().length).allSatisfy(pattern -> {
            assertThat(pattern.verdict()).as(pattern.toString()).isEqualTo(Proof.Verdict.PROVEN);
            assertThat(pattern.tried()).isPositive();
        });
    }

    @Test
    void theDesignIsComparedWithAContractMadeByHand() throws IOException {
        Path out = folder.resolve("compared");
        Path contract = folder.resolve("by-hand.json");
        Files.writeString(contract, SampleContract.json());
        Cli cli = new Cli();

        int exit =
                cli.run("model", "--analysis=" + folder.resolve("analysis"), "--out=" + out, "--compare=" + contract);

        assertThat(exit).as(cli.printed()).isZero();
        assertThat(cli.printed()).contains("beside " + contract + ": $");
        assertThat(Files.readString(out.resolve("comparison.md")))
                .contains("# The design beside by-hand.json", "## Pattern by pattern")
                .doesNotContain("not answered");
    }

    @Test
    void whatIsNoContractIsNotCompared() throws IOException {
        Path contract = folder.resolve("no-contract.json");
        Files.writeString(contract, "{\"tables\": 7}");
        Cli cli = new Cli();

        int exit = cli.run("model", "--analysis=" + folder.resolve("analysis"), "--compare=" + contract);

        assertThat(exit).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(cli.printed()).contains(contract + " cannot be compared:", "/tables");
    }

    private static long count(ShopRequest request) {
        return sent.requests().get(request);
    }
}
