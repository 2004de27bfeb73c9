package io.mysql2dynamodb.modeling.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.contract.json.ContractWriter;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.Shop;
import io.mysql2dynamodb.modeling.preferences.PreferencesReader;
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
