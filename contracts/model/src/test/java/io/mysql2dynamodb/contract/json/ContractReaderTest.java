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
                "{\"tables\":{\"a\":{}}}",
                "{\"tables\":[{\"type\":\"multi-entity\",\"entities\":{\"a\":1}}]}",
                "{\"tables\":[{\"type\":\"single-entity\",\"attributes\":{\"a\":1}}]}",
                "{\"tables\":[{\"estimated_item_size_bytes\":1e-999999999}]}",
                "{\"tables\":[{\"attributes\":[{\"calculation\":{\"type\":\"date-math\",\"amount\":1e30}}]}]}",
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
    void comparesLargeNumbersWithTheirLimits() {
        String json = "{\"tables\":[" + TABLE.replace("10.5", "1") + "],\"access_patterns\":[{\"id\":\"A\","
                + "\"description\":\"\",\"kind\":\"read\",\"operation\":{\"type\":\"Query\",\"table\":\"T\","
                + "\"limit\":18446744073709551617.0}}]}";

        assertThatThrownBy(() -> ContractReader.read(json))
                .hasMessageContaining(
                        "error at /access_patterns/0/operation/limit: 18446744073709551617 is out of range");
    }

    @Test
    void keepsChildrenNamedLikeOptionalMembers() {
        String json = "{\"tables\":["
                + TABLE.replace(
                        "\"source_column\":\"id\"",
                        "\"source_column\":\"id\",\"join\":"
                                + "{\"type\":\"json-construction\",\"target_table\":\"c\",\"join_condition\":\"c.p = t.id\","
                                + "\"construction\":{\"type\":\"array\",\"select_columns\":{\"id\":\"id\",\"limit\":null}}}")
                + "]}";

        assertThatThrownBy(() -> ContractReader.read(json))
                .hasMessageContaining("/construction/select_columns/limit: it is null");
    }

    @Test
    void showsHugeAndUnwritableTextCut() {
        String json = "{\"tables\":["
                + TABLE.replace("\"type\":\"S\"", "\"type\":\"" + "x".repeat(100_000) + "\"")
                        .replace("\"satisfies\"", "\"\\ud800\\n" + "y".repeat(40_000) + "\"")
                + "]}";

        assertThatThrownBy(() -> ContractReader.read(json))
                .isInstanceOfSatisfying(
                        InvalidContractException.class,
                        e -> assertThat(e.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.toString())
                                .hasSizeLessThan(2_000)
                                .doesNotContain("\n", "\ud800")));
    }

    @Test
    void saysOnceThatAPartIsNoObject() {
        String json = "{\"tables\":[" + TABLE.replace("\"source_column\":\"id\"", "\"source_column\":\"id\",\"join\":5")
                + "]}";

        assertThatThrownBy(() -> ContractReader.read(json))
                .isInstanceOfSatisfying(InvalidContractException.class, e -> assertThat(e.problems())
                        .extracting(Object::toString)
                        .containsExactly(
                                "error at /tables/0/attributes/0/join: it is 5; give an object: a value taken from"
                                        + " other rows"));
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
