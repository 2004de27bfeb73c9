package io.mysql2dynamodb.cdk.data;

import static io.mysql2dynamodb.cdk.Assembly.properties;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.cdk.Assembly;
import io.mysql2dynamodb.cdk.SynthesizedApp;
import io.mysql2dynamodb.cdk.TestContracts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LargeContractTest {

    @Test
    void synthesizesSixtyTablesWithinTheLimitOfEveryStack() {
        Assembly assembly = SynthesizedApp.dataOf(TestContracts.ofSize(60, 6));
        Map<String, JsonNode> templates = assembly.templates();

        assertThat(templates.values())
                .allSatisfy(template ->
                        assertThat(template.path("Resources").size()).isLessThanOrEqualTo(500));
        assertThat(count(templates, "AWS::DynamoDB::Table")).isEqualTo(60);
        assertThat(count(templates, "AWS::CloudWatch::Alarm")).isEqualTo(60 * (6 + 3));
    }

    private static int count(Map<String, JsonNode> templates, String type) {
        return templates.values().stream()
                .mapToInt(template -> properties(template, type).size())
                .sum();
    }
}
