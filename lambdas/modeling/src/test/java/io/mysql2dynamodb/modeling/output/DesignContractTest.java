package io.mysql2dynamodb.modeling.output;

import static io.mysql2dynamodb.modeling.PatternSketch.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.contract.json.ContractWriter;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import io.mysql2dynamodb.modeling.DatabaseSketch;
import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.Shop;
import io.mysql2dynamodb.modeling.WorkloadSketch;
import io.mysql2dynamodb.modeling.preferences.PreferencesReader;
import io.mysql2dynamodb.workload.SourcePattern;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DesignContractTest {

    private static MigrationContract contract(String preferences) {
        Modeling modeling = new Modeling(Shop.catalog(), Shop.workload(), PreferencesReader.read(preferences));
        return new DesignContract(modeling, modeling.design()).contract();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"naming\": \"generic\"}",
                "{\"leaning\": \"single-table\"}",
                "{\"leaning\": \"multi-table\"}",
                "{\"leaning\": \"single-table\", \"naming\": \"generic\"}",
            })
    void passesTheValidatorAndReadsBack(String preferences) {
        MigrationContract contract = contract(preferences);
        String json = ContractWriter.write(contract);

        assertThat(ContractReader.read(json).contract()).isEqualTo(contract);
        assertThat(ContractValidator.validate(contract, CatalogSchema.of(Shop.catalog())))
                .as(json)
                .noneMatch(Problem::isError);
    }

    @Test
    void everyAnsweredPatternHasAnOperationAndEveryOtherAReason() {
        MigrationContract contract = contract("{}");

        assertThat(contract.accessPatterns().orElseThrow())
                .allSatisfy(pattern -> assertThat(pattern.operation()).isPresent());
        assertThat(contract.unsupported()).extracting("id").containsExactly("AP14", "AP15");
        assertThat(contract.accessPatterns().orElseThrow()).hasSize(14);
    }

    @Test
    void genericKeysAreCalledSo() {
        MigrationContract contract = contract("{\"naming\": \"generic\"}");

        assertThat(contract.tables()).allSatisfy(table -> {
            assertThat(table.partitionKey()).isEqualTo("PK");
            assertThat(table.sortKey()).contains("SK");
            assertThat(table.indexes())
                    .allSatisfy(index -> assertThat(index.name()).startsWith("GSI"));
        });
    }

    @Test
    void anIndexOfOneKindOfItemsHoldsNoOther() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("orders", 1_000)
                .columns("id INT UNSIGNED", "state VARCHAR(10)", "placed INT UNSIGNED")
                .primary("id");
        sketch.table("parcels", 3_000)
                .columns("id INT UNSIGNED", "order_id INT UNSIGNED", "state VARCHAR(10)", "placed INT UNSIGNED")
                .primary("id")
                .distinct(20, 200, "state")
                .references("orders", "id", "order_id", 3, 10);
        MigrationContract contract = contract(
                sketch.catalog(),
                "{\"leaning\": \"single-table\"}",
                List.of(
                        select("orders")
                                .join("orders.id", "parcels.order_id")
                                .where("orders.id")
                                .at("AP1", 10),
                        select("parcels").where("parcels.id").at("AP2", 10),
                        select("parcels")
                                .where("parcels.state")
                                .orderBy("parcels.placed", true)
                                .at("AP3", 10)));

        TableContract table = contract.tables().get(0);
        assertThat(table.entities()).hasSize(2);
        assertThat(table.indexes()).isNotEmpty().allSatisfy(index -> assertThat(table.entities())
                .filteredOn(entity -> entity.attribute(index.partitionKey()).isPresent())
                .hasSize(1));
    }

    @Test
    void indexesAreSharedWhereATableWouldHaveMoreThanTwenty() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("accounts", 1_000)
                .columns("id INT UNSIGNED", "name VARCHAR(40)")
                .primary("id");
        List<SourcePattern> patterns =
                new ArrayList<>(List.of(select("accounts").where("accounts.id").at("AP0", 10)));
        for (int i = 1; i <= 24; i++) {
            String child = "part" + i;
            sketch.table(child, 5_000)
                    .columns("id INT UNSIGNED", "account INT UNSIGNED", "code" + i + " VARCHAR(10)")
                    .primary("id")
                    .distinct(2_500, 4, "code" + i)
                    .references("accounts", "id", "account", 5, 9);
            patterns.add(select(child).where(child + ".account").at("AP" + i, 10));
            patterns.add(select(child).where(child + ".code" + i).at("AP" + (100 + i), 10));
        }

        MigrationContract contract = contract(sketch.catalog(), "{\"leaning\": \"single-table\"}", patterns);

        assertThat(contract.tables()).hasSize(1);
        assertThat(contract.tables().get(0).indexes()).hasSizeBetween(1, 20);
        assertThat(contract.accessPatterns().orElseThrow())
                .filteredOn(pattern -> pattern.operation().orElseThrow().index().isPresent())
                .hasSize(24);
        assertThat(ContractValidator.validate(contract, CatalogSchema.of(sketch.catalog())))
                .noneMatch(Problem::isError);
    }

    private static MigrationContract contract(
            DatabaseCatalog catalog, String preferences, List<SourcePattern> patterns) {
        Modeling modeling = new Modeling(catalog, WorkloadSketch.of(patterns), PreferencesReader.read(preferences));
        return new DesignContract(modeling, modeling.design()).contract();
    }

    @Test
    void conditionsNameTheParametersOfTheStatement() {
        AccessPattern cart = contract("{}").accessPatterns().orElseThrow().stream()
                .filter(pattern -> pattern.id().equals("AP7"))
                .findFirst()
                .orElseThrow();

        assertThat(cart.parameters()).containsExactly("user_id");
        assertThat(cart.operation().orElseThrow().keyCondition().orElseThrow()).contains("{user_id");
        assertThat(cart.sourceSql().orElseThrow()).contains("INNER JOIN products");
    }

    @Test
    void theSameDesignGivesTheSameBytes() {
        assertThat(ContractWriter.write(contract("{}"))).isEqualTo(ContractWriter.write(contract("{}")));
    }
}
