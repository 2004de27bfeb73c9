package io.mysql2dynamodb.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrchestratorAppTest {

    @Test
    void saysEverythingThatIsWrongWithAContract(@TempDir Path folder) throws Exception {
        Path contract = Files.writeString(folder.resolve("contract.json"), """
                {"contract_version": "1", "tables": [
                  {"table": "Orders", "type": "single-entity", "source_table": "orders", "pk": "id", "satisfies": [],
                   "estimated_item_size_bytes": 100, "gsis": [{"index_name": "ByNothing", "pk": "nothing"}],
                   "attributes": [{"name": "id", "type": "BOOL", "source_table": "orders", "source_column": "id"}]}
                ]}
                """);

        String said = refusal(contract);

        assertThat(said)
                .contains("/tables/0", "nothing")
                .contains("The contract is not valid: nothing was synthesized.")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void saysWhereItLookedForAContractThatIsMissing(@TempDir Path folder) {
        Path contract = folder.resolve("no-such-contract.json");

        assertThat(refusal(contract)).contains(contract.toString()).doesNotContain("\tat ");
    }

    private static String refusal(Path contract) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(said, true, StandardCharsets.UTF_8);

        int exitCode = OrchestratorApp.synthesize(Map.of("MIGRATION_CONTRACT", contract.toString()), errors);

        assertThat(exitCode).isEqualTo(1);
        return said.toString(StandardCharsets.UTF_8);
    }
}
