package io.mysql2dynamodb.modeling.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.Shop;
import io.mysql2dynamodb.modeling.preferences.Preferences;
import io.mysql2dynamodb.platform.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelingFilesTest {

    private static Map<String, byte[]> files() {
        Modeling modeling = new Modeling(Shop.catalog(), Shop.workload(), Preferences.DEFAULT);
        return ModelingFiles.of(modeling, modeling.design()).files();
    }

    private final Map<String, byte[]> files = files();

    private String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    @Test
    void leavesEveryFileOfTheStage() {
        assertThat(files.keySet())
                .containsExactly(
                        "dynamodb_requirement.md",
                        "access_patterns_with_rps.md",
                        "dynamodb_data_model.md",
                        "alternatives.json",
                        "migrationContract.json");
    }

    @Test
    void asksForTheRatesThatNobodyKnows() {
        assertThat(text("dynamodb_requirement.md"))
                .contains("Nobody knows how often")
                .contains("AP16.");
    }

    @Test
    void showsEveryPatternWithItsRateItsOperationAndItsCost() {
        assertThat(text("access_patterns_with_rps.md"))
                .contains("| AP3 |", "| 100 |", "GetItem Products", "measured", "unknown")
                .contains("What DynamoDB does not answer", "OpenSearch");
    }

    @Test
    void showsEveryTableWithItsKeysItsCostAndItsHeat() {
        assertThat(text("dynamodb_data_model.md"))
                .contains("## Table Orders", "order\\_items as a list", "flowchart LR", "Cost a month", "Heat of");
    }

    @Test
    void namesAtLeastTwoAlternativesWithTheirCostAndWhyTheyLost() throws IOException {
        JsonNode json = Json.MAPPER.readTree(files.get("alternatives.json"));

        assertThat(json.path("alternatives").size()).isGreaterThanOrEqualTo(2);
        json.path("alternatives").forEach(one -> {
            assertThat(one.path("why_it_lost").size()).isPositive();
            assertThat(one.path("differs_in").size()).isPositive();
            assertThat(one.path("dollars_a_month").path("total").asDouble())
                    .isGreaterThanOrEqualTo(json.path("chosen")
                            .path("dollars_a_month")
                            .path("total")
                            .asDouble());
        });
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        Map<String, byte[]> again = files();

        files.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
    }
}
