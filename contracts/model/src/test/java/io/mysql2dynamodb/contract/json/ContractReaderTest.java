package io.mysql2dynamodb.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.contract.InvalidContractException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractReaderTest {

    private static final String TABLE = """
            {"table":"T","type":"single-entity","source_table":"t","pk":"id","sk":null,"satisfies":[],
             "estimated_item_size_bytes":10.5,"attributes":[
               {"name":"id","type":"S","source_table":"t","source_column":"id"}]}""";

    @Test
    void readsAContractOfAnotherTool() {
        ReadContract read = ContractReader.read("{\"tables\":[" + TABLE + "]}");

        assertThat(read.warnings()).isEmpty();
        assertThat(read.contract().tables().get(0).sortKey()).isEmpty();
        assertThat(read.contract().tables().get(0).estimatedItemSizeBytes()).isEqualTo(11);
    }

    @Test
    void unknownMembersAreWarningsUntilTheVersionIsNamed() {
        String tables =
                "\"tables\":[" + TABLE.replace("\"sk\":null", "\"skk\":null,\"sateisfies\":1,\"x-own\":{}") + "]}";

        assertThat(ContractReader.read("{" + tables).warnings())
                .extracting(Object::toString)
                .anyMatch(
                        line -> line.startsWith("warning at /tables/0/sateisfies: the member is not known (did you mean"
                                + " 'satisfies'?) and is ignored"));
        assertThatThrownBy(() -> ContractReader.read("{\"contract_version\":\"1\"," + tables))
                .isInstanceOf(InvalidContractException.class)
                .hasMessageContaining(
                        "error at /tables/0/sateisfies: the member is not known (did you mean 'satisfies'?)")
                .hasMessageNotContaining("x-own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "1",
                "\"x\"",
                "{",
                "{}",
                "{\"tables\":{}}",
                "{\"tables\":[]}",
                "{\"tables\":[null,1,\"\",[]]}",
                "{\"tables\":[{}]} {}",
                "{\"a\":1,\"a\":2}",
                "{\"tables\":[{\"table\":\"\\ud800\"}]}",
                "{\"tables\":[{\"type\":1e400}]}",
                "{'tables':[]}",
                "{\"contract_version\":\"2\"}",
                "{\"contract_version\":null,\"tables\":[{\"type\":[]}]}"
            })
    void refusesWhatIsNoContractWithProblemsOnly(String json) {
        assertThatThrownBy(() -> ContractReader.read(json))
                .isInstanceOfSatisfying(InvalidContractException.class, e -> assertThat(e.problems())
                        .isNotEmpty());
    }

    @Test
    void staysBoundedOnHostileInput() {
        for (String json : new String[] {
            "[".repeat(1_000_000), "{\"a\":".repeat(500_000), "{\"tables\":[" + "{},".repeat(20_000) + "{}]}"
        }) {
            assertThatThrownBy(() -> ContractReader.read(json))
                    .isInstanceOfSatisfying(InvalidContractException.class, e -> assertThat(e.getMessage())
                            .hasSizeLessThan(20_000));
        }
    }

    @Test
    void namesTheFileThatCannotBeRead() {
        assertThatThrownBy(() -> ContractReader.read(Path.of("no-such-contract.json")))
                .isInstanceOf(InvalidContractException.class)
                .hasMessageContaining("no-such-contract.json");
    }

    @Test
    void theHashForgetsTheLayoutOfTheFile() {
        String one = "{\"tables\":[" + TABLE + "]}";
        String other = one.replace("\n", " ").replace("\"sk\":null,", "").replace("10.5", "11");

        assertThat(ContractHash.of(ContractReader.read(one).contract()))
                .isEqualTo(ContractHash.of(ContractReader.read(other).contract()))
                .hasSize(64);
    }
}
