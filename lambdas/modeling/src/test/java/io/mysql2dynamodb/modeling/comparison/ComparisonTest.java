package io.mysql2dynamodb.modeling.comparison;

import static io.mysql2dynamodb.modeling.PatternSketch.delete;
import static io.mysql2dynamodb.modeling.PatternSketch.insert;
import static io.mysql2dynamodb.modeling.PatternSketch.select;
import static io.mysql2dynamodb.modeling.PatternSketch.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.contract.TimeBuckets;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.modeling.DatabaseSketch;
import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.Shop;
import io.mysql2dynamodb.modeling.WorkloadSketch;
import io.mysql2dynamodb.modeling.candidate.KeySpread;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.output.ComparisonDocument;
import io.mysql2dynamodb.modeling.output.DesignContract;
import io.mysql2dynamodb.modeling.preferences.Preferences;
import io.mysql2dynamodb.modeling.preferences.PreferencesReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

    /** What is read back from a design's own contract is that design: it costs the same, pattern by pattern. */
    private static void assertItselfAgain(Modeling modeling) {
        Design design = modeling.design();

        Comparison comparison = Comparison.of(modeling, design, new DesignContract(modeling, design).contract());

        assertThat(comparison.remarks()).isEmpty();
        assertThat(comparison.given().answered()).isEqualTo(design.patterns().size());
        assertThat(comparison.given().indexes()).isEqualTo(design.indexes());
        assertThat(comparison.patterns()).allSatisfy(line -> {
            assertThat(line.given()).as(line.id()).isPresent();
            assertThat(line.given().get().units())
                    .as(line.toString())
                    .isCloseTo(line.design().units(), within(1e-6));
        });
        assertThat(comparison.given().cost().total())
                .isCloseTo(design.cost().total(), within(design.cost().total() * 1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"naming\": \"generic\"}",
                "{\"leaning\": \"multi-table\"}",
                "{\"leaning\": \"single-table\"}",
                "{\"leaning\": \"single-table\", \"naming\": \"generic\"}",
            })
    void aDesignsOwnContractCostsWhatTheDesignDoes(String preferences) {
        assertItselfAgain(new Modeling(Shop.catalog(), Shop.workload(), PreferencesReader.read(preferences)));
    }

    @Test
    void countersAndSpreadKeysAreReadBack() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("posts", 1_000)
                .columns("id INT UNSIGNED", "text TEXT ~200")
                .primary("id");
        sketch.table("comments", 500_000)
                .columns("id INT UNSIGNED", "post_id INT UNSIGNED", "state VARCHAR(10)", "at DATETIME ~19")
                .primary("id")
                .distinct(5, 400_000, "state")
                .references("posts", "id", "post_id", 500, 1_500);
        Modeling modeling = new Modeling(
                sketch.catalog(),
                WorkloadSketch.of(List.of(
                        select("posts").where("posts.id").at("AP1", 10),
                        select("comments").where("comments.post_id").count().at("AP2", 30_000),
                        select("comments")
                                .where("comments.state")
                                .orderBy("comments.at", true)
                                .limit(10)
                                .at("AP3", 1),
                        insert("comments").at("AP4", 1_000),
                        delete("comments").where("comments.id").at("AP5", 1))),
                Preferences.DEFAULT);
        Design design = modeling.design();
        assertThat(design.assignment().of("posts").counters()).isNotEmpty();
        assertThat(design.pattern("AP3")
                        .orElseThrow()
                        .reads()
                        .get(0)
                        .path()
                        .orElseThrow()
                        .index())
                .hasValueSatisfying(index -> assertThat(index.spread()).isInstanceOf(KeySpread.Shards.class));

        assertItselfAgain(modeling);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 100})
    void hierarchiesAreReadBack(double moves) {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("folders", 10_000)
                .columns("id INT UNSIGNED AUTO", "parent_id INT UNSIGNED NULL", "name VARCHAR(40) ~12")
                .primary("id")
                .hierarchy("id", "parent_id", 3, 6, 0.02);
        Modeling modeling = new Modeling(
                sketch.catalog(),
                WorkloadSketch.of(List.of(
                        select("folders")
                                .where("folders.id")
                                .follow("parent_id", "id")
                                .at("AP1", 20),
                        select("folders")
                                .where("folders.id")
                                .follow("id", "parent_id")
                                .at("AP2", 5),
                        insert("folders").at("AP3", 1),
                        update("folders", "parent_id").where("folders.id").at("AP4", moves))),
                Preferences.DEFAULT);
        assertThat(modeling.design().assignment().of("folders").paths()).hasSize(moves < 1 ? 1 : 0);

        assertItselfAgain(modeling);
    }

    @Test
    void keysOfMonthsAreReadBack() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("visits", 1_000_000)
                .columns("id INT UNSIGNED AUTO", "clinic VARCHAR(10) ~6", "starts DATETIME ~19")
                .primary("id")
                .distinct(10, 900_000, "clinic")
                .time("starts", 730, 20, 300, 900);
        Modeling modeling = new Modeling(
                sketch.catalog(),
                WorkloadSketch.of(List.of(
                        select("visits")
                                .where("visits.clinic")
                                .between("visits.starts")
                                .returning(40)
                                .at("AP1", 500),
                        insert("visits").at("AP2", 1_500))),
                Preferences.DEFAULT);
        assertThat(modeling.design().tables().get(0).root().indexes())
                .extracting(index -> index.choice().spread())
                .containsExactly(new KeySpread.Buckets("starts", TimeBuckets.Length.MONTH));

        assertItselfAgain(modeling);
    }

    private static DatabaseCatalog books() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("books", 10_000)
                .columns("id INT UNSIGNED", "author INT UNSIGNED", "title VARCHAR(100) ~400")
                .primary("id")
                .distinct(2_000, 9, "author");
        sketch.table("loans", 100).columns("id INT UNSIGNED").primary("id");
        return sketch.catalog();
    }

    @Test
    void aContractWithoutAKeyForAPatternReadsTheWholeTable() {
        Modeling modeling = new Modeling(
                books(),
                WorkloadSketch.of(List.of(
                        select("books").where("books.id").at("AP1", 10),
                        select("books").where("books.author").at("AP2", 10),
                        select("loans").where("loans.id").at("AP3", 1))),
                Preferences.DEFAULT);
        String byHand = """
                {"contract_version": "1", "tables": [
                  {"table": "Books", "type": "single-entity", "source_table": "books", "pk": "id",
                   "estimated_item_size_bytes": 500, "satisfies": [],
                   "attributes": [
                     {"name": "id", "type": "N", "source_table": "books", "source_column": "id"},
                     {"name": "title", "type": "S", "source_table": "books", "source_column": "title"}]}]}
                """;

        Comparison comparison = Comparison.of(
                modeling, modeling.design(), ContractReader.read(byHand).contract());

        assertThat(comparison.given().answered()).isEqualTo(2);
        assertThat(comparison.patterns().get(1).given().orElseThrow().text()).isEqualTo("Scan books");
        assertThat(comparison.patterns().get(1).given().orElseThrow().dollars())
                .isGreaterThan(100 * comparison.patterns().get(1).design().dollars());
        assertThat(comparison.patterns().get(2).given()).isEmpty();
        assertThat(ComparisonDocument.write(comparison, "by-hand.json"))
                .contains("| AP2 |", "Scan books", "not answered");
    }

    @Test
    void aKeyOfAnotherRowsValuesIsTold() {
        Modeling modeling = new Modeling(
                books(),
                WorkloadSketch.of(List.of(select("books").where("books.id").at("AP1", 10))),
                Preferences.DEFAULT);
        String byHand = """
                {"contract_version": "1", "tables": [
                  {"table": "Books", "type": "single-entity", "source_table": "books", "pk": "first_loan",
                   "estimated_item_size_bytes": 500, "satisfies": [],
                   "attributes": [
                     {"name": "first_loan", "type": "N", "source_table": "books", "source_column": "id",
                      "calculation": {"type": "aggregate", "target_table": "loans", "operation": "MIN",
                        "join_condition": "loans.id = books.id", "select_column": "loans.id"}}]}]}
                """;

        Comparison comparison = Comparison.of(
                modeling, modeling.design(), ContractReader.read(byHand).contract());

        assertThat(comparison.remarks()).hasSize(1).first().asString().contains("not made of columns of books alone");
        assertThat(comparison.patterns().get(0).given().orElseThrow().text()).isEqualTo("Scan books");
    }
}
