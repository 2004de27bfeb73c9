package io.mysql2dynamodb.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the CDK CLI sees of the app. */
class CloudAssemblyTest {
    private final Assembly assembly = SynthesizedApp.withEverySetting();

    @Test
    void hasTheOrchestratorAsItsOnlyTopLevelStack() {
        assertThat(stacks("manifest.json")).containsExactly("Orchestrator");
    }

    @Test
    void hasTablesAndAlarmsInAStage() {
        assertThat(stacks("assembly-Data/manifest.json"))
                .contains("Data/Tables", "Data/AlarmTopic")
                .allMatch(stack -> stack.startsWith("Data/"));
    }

    @Test
    void looksNothingUpInAnAccount() {
        assertThat(assembly.manifests().values())
                .isNotEmpty()
                .allSatisfy(manifest -> assertThat(manifest.path("missing")).isEmpty());
    }

    @Test
    void putsTheTablesTemplateWhereTheLocalOrchestratorLooksForIt() {
        assertThat(assembly.folder().resolve(SynthesizedApp.TABLES_TEMPLATE)).isRegularFile();
    }

    @Test
    void deploysTablesBeforeTheirAlarms() {
        JsonNode artifacts =
                assembly.manifests().get("assembly-Data/manifest.json").path("artifacts");

        assertThat(artifacts.properties())
                .filteredOn(artifact -> artifact.getKey().startsWith("DataAlarms")
                        && !artifact.getKey().endsWith(".assets"))
                .isNotEmpty()
                .allSatisfy(artifact -> assertThat(artifact.getValue().path("dependencies"))
                        .extracting(JsonNode::asText)
                        .anyMatch(dependency -> dependency.startsWith("DataTables")));
    }

    private List<String> stacks(String manifest) {
        return assembly.manifests().get(manifest).path("artifacts").properties().stream()
                .map(Map.Entry::getValue)
                .filter(artifact -> artifact.path("type").asText().equals("aws:cloudformation:stack"))
                .map(artifact -> artifact.path("displayName").asText())
                .toList();
    }
}
