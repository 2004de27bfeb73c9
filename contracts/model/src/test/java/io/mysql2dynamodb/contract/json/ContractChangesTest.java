package io.mysql2dynamodb.contract.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContractChangesTest {
    private static final String CONTRACT = """
        {"contract_version": "1", "tables": [
          {"table": "Orders", "type": "single-entity", "source_table": "orders", "pk": "id",
           "estimated_item_size_bytes": 100, "satisfies": [], "attributes": [
             {"name": "id", "type": "S", "source_table": "orders", "source_column": "id"},
             {"name": "total", "type": "N", "source_table": "orders", "source_column": "total"}]}]}
        """;

    @Test
    void namesTheTableAndTheAttributeWithBothValues() {
        assertThat(changes(CONTRACT.replace("\"total\", \"type\": \"N\"", "\"total\", \"type\": \"S\"")))
                .containsExactly("tables[Orders].attributes[total].type: \"N\" -> \"S\"");
    }

    @Test
    void tellsWhatIsNewFromWhatIsGone() {
        assertThat(changes(CONTRACT.replace("\"name\": \"total\"", "\"name\": \"sum\"")))
                .hasSize(2)
                .anyMatch(change -> change.startsWith("tables[Orders].attributes[sum]: ") && change.endsWith("is new"))
                .anyMatch(change ->
                        change.startsWith("tables[Orders].attributes[total]: ") && change.endsWith("is gone"));
        assertThat(changes(CONTRACT.replace("Orders", "Carts")))
                .anyMatch(change -> change.startsWith("tables[Carts]: "))
                .anyMatch(change -> change.startsWith("tables[Orders]: "));
    }

    @Test
    void aContractDoesNotDifferFromItself() {
        assertThat(changes(CONTRACT)).isEmpty();
    }

    private static List<String> changes(String now) {
        return ContractChanges.between(
                ContractReader.read(CONTRACT).contract(),
                ContractReader.read(now).contract());
    }
}
