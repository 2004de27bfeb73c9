package io.mysql2dynamodb.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.local.deployment.EmbeddedServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that makes its contract: designed, proven, approved table by table, and made anew where somebody asks for it. */
class ModeledRunTest {

    private static final String LEFT_OUT = "\"leave_out\": [\"cart_items\", \"carts\", \"categories\", \"order_lines\","
            + " \"orders\", \"payments\", \"reviews\", \"stock_movements\", \"warehouses\"]";

    private static final String[] STATEMENTS = {
        "SELECT * FROM customers WHERE customer_id = %d",
        "SELECT customer_id, surname FROM customers WHERE email = 'c%d@example.com'",
        "SELECT * FROM addresses WHERE customer_id = %d",
        "SELECT product_id, title FROM products WHERE sku = 'SKU-%d'",
        "UPDATE customers SET surname = 'Moe' WHERE customer_id = %d"
    };

    @TempDir
    private Path folder;

    private String artifacts() {
        return "--artifacts=" + folder.resolve("runs");
    }

    private Path run() {
        return folder.resolve("runs/shop");
    }

    @AfterEach
    void endServers() {
        new EmbeddedServers(run().resolve(".runner")).stopAndDelete();
    }

    private Path log() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append(String.format(
                    Locale.ROOT,
                    "2026-01-05T10:%02d:%02d.000000Z\t    8 Query\t%s%n",
                    i / 60,
                    i % 60,
                    String.format(Locale.ROOT, STATEMENTS[i % STATEMENTS.length], i)));
        }
        return Files.writeString(folder.resolve("general.log"), text);
    }

    private Path preferences(String name, String more) throws IOException {
        return Files.writeString(folder.resolve(name), "{" + LEFT_OUT + more + "}");
    }

    private static long times(String text, String what) {
        return Pattern.compile(Pattern.quote(what)).matcher(text).results().count();
    }

    @Test
    void aRejectionWithPreferencesMakesTheDesignAnewAndKeepsWhatDidNotChange()
            throws IOException, InterruptedException {
        Cli other = new Cli();
        try (ChildRun child = ChildRun.start(
                folder.resolve("output.txt"),
                "run",
                artifacts(),
                "--run=shop",
                "--rows=1000",
                "--model",
                "--log",
                log().toString(),
                "--preferences=" + preferences("wanted.json", ""),
                "--stop-after-stage=2")) {
            child.awaitPrinted(text -> text.contains("approve shop requirements"));
            approve(other, "requirements");
            child.awaitPrinted(text -> text.contains("approve shop table-Addresses"));
            assertThat(child.printed()).contains("of 5 patterns proven, 0 failed");
            approve(other, "table-Addresses");
            child.awaitPrinted(text -> text.contains("approve shop table-Customers"));
            approve(other, "table-Customers");
            child.awaitPrinted(text -> text.contains("approve shop table-Products"));
            assertThat(other.run(
                            "reject", artifacts(), "shop", "table-Products", "--comment=x", "--preferences=no.json"))
                    .isEqualTo(2);
            assertThat(other.run(
                            "reject",
                            artifacts(),
                            "shop",
                            "table-Products",
                            "--comment=nobody looks for a SKU any more",
                            "--preferences=" + preferences("edited.json", ", \"drop_patterns\": [\"AP5\"]")))
                    .as(other.printed())
                    .isZero();
            child.awaitPrinted(text -> times(text, "approve shop table-Products") == 2);
            approve(other, "table-Products");
            child.awaitPrinted(text -> text.contains("approve shop design"));
            approve(other, "design");
            child.awaitPrinted(text -> text.contains("approve shop contract"));
            approve(other, "contract");

            assertThat(child.exit()).as(child.printed()).isZero();
            assertThat(times(child.printed(), "approve shop table-Customers")).isEqualTo(1);
            assertThat(times(child.printed(), "approve shop table-Addresses")).isEqualTo(1);
        }
        MigrationContract bound = ContractReader.read(Files.readString(run().resolve("contract.json")))
                .contract();
        assertThat(bound.tables())
                .extracting(TableContract::name)
                .containsExactly("Addresses", "Customers", "Products");
        assertThat(bound.accessPatterns().orElseThrow()).hasSize(4);
        assertThat(bound.tables().get(2).indexes()).isEmpty();
        assertThat(run().resolve("stage-02"))
                .isDirectoryContaining("glob:**/proof.md")
                .isDirectoryContaining("glob:**/dynamodb_data_model.md");
    }

    private void approve(Cli other, String gate) {
        assertThat(other.run("approve", artifacts(), "shop", gate))
                .as(other.printed())
                .isZero();
    }

    @Test
    void contradictionsAreRefusedBeforeAnythingBegins() throws IOException {
        String wanted = "--preferences=" + preferences("wanted.json", "");
        assertRefused("--preferences are for a design", "run", artifacts(), wanted);
        assertRefused("contradict each other", "run", artifacts(), "--model", "--contract=c.json");
        assertRefused("behind data modeling", "run", artifacts(), "--model", "--run=shop", "--start-at-stage=7");
        assertThat(run()).doesNotExist();
    }

    private static void assertRefused(String what, String... arguments) {
        Cli cli = new Cli();
        assertThat(cli.run(arguments)).as(cli.printed()).isEqualTo(2);
        assertThat(cli.printed()).contains(what);
    }
}
