package io.mysql2dynamodb.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.contract.InvalidContractException;
import io.mysql2dynamodb.control.handler.PrepareRun;
import io.mysql2dynamodb.platform.RunContract;
import io.mysql2dynamodb.platform.SourceNotConfiguredException;
import io.mysql2dynamodb.platform.ledger.AnalysisOptions;
import io.mysql2dynamodb.platform.ledger.ContractChangedException;
import io.mysql2dynamodb.platform.ledger.NoContractBoundException;
import io.mysql2dynamodb.platform.ledger.RunOptions;
import io.mysql2dynamodb.platform.ledger.RunRecord;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrepareRunTest extends ControlFixture {

    @Test
    void anEmptyInputIsAValidStart() {
        String hash = RunContract.parse(contract("Orders")).hash();
        assertThat(prepare("e1", "{}"))
                .isEqualTo("{\"run\":\"e1\",\"startAtStage\":1,\"stopAfterStage\":8,\"contractHash\":\"" + hash
                        + "\",\"model\":false,\"preferences\":\"\"}");
        assertThat(artifacts.get("e1/contract.json")).contains(contract("Orders"));
        assertThat(RunContract.load(wiring, "e1").contract().tables().get(0).name())
                .isEqualTo("Orders");
        assertThat(audited("e1")).containsExactly("run-prepared");
    }

    @Test
    void takesTheChoicesOfTheInput() {
        artifacts.put("uploads/other.json", contract("Carts"));
        prepare(
                "e1",
                "{\"run\": \"shop-1\", \"contract\": \"uploads/other.json\", \"startAtStage\": 6, \"stopAfterStage\": 7,"
                        + " \"acceptQuarantine\": {\"missing-key\": 3}, \"source\": \"live\", \"writeUnitsPerSecond\": 500,"
                        + " \"repairRounds\": 0}");
        RunRecord run = wiring.runs().require("shop-1");
        assertThat(run.stopAfterStage()).isEqualTo(7);
        assertThat(run.acceptQuarantine()).isEqualTo(Map.of("missing-key", 3L));
        assertThat(run.options()).isEqualTo(new RunOptions(true, Optional.of(500), Optional.empty(), 0));
        assertThat(RunContract.load(wiring, "shop-1").contract().tables().get(0).name())
                .isEqualTo("Carts");
    }

    @Test
    void anAnalysisAloneNeedsNoContractAndTheMigrationAfterItBindsOne() {
        prepare("e1", "{\"run\": \"r\", \"stopAfterStage\": 1, \"logs\": [\"uploads/a.log\"], \"observeSeconds\": 60}");
        RunRecord analysed = wiring.runs().require("r");
        assertThat(analysed.contractHash()).isEmpty();
        assertThat(analysed.analysis())
                .isEqualTo(new AnalysisOptions(List.of("uploads/a.log"), Optional.empty(), 60, false));
        assertThat(artifacts.get("r/contract.json")).isEmpty();
        assertThatThrownBy(() -> RunContract.load(wiring, "r"))
                .isInstanceOf(NoContractBoundException.class)
                .hasMessageContaining("startAtStage");
        prepare("e2", "{\"run\": \"r\", \"startAtStage\": 6}");
        assertThat(RunContract.load(wiring, "r").contract().tables().get(0).name())
                .isEqualTo("Orders");
    }

    @Test
    void goesOnWithTheFrozenContractThoughAnotherIsDeployedNow() {
        prepare("e1", "{\"run\": \"r\"}");
        artifacts.put("deployed/contract.json", contract("Carts"));
        prepare("e2", "{\"run\": \"r\", \"startAtStage\": 7}");
        assertThat(RunContract.load(wiring, "r").contract().tables().get(0).name())
                .isEqualTo("Orders");
        assertThat(wiring.runs().require("r").executions()).containsExactly("e1", "e2");
    }

    @Test
    void refusesAnotherContractForARunThatBegan() {
        prepare("e1", "{\"run\": \"r\"}");
        artifacts.put("uploads/other.json", contract("Carts"));
        assertThatThrownBy(() -> prepare("e2", "{\"run\": \"r\", \"contract\": \"uploads/other.json\"}"))
                .isInstanceOf(ContractChangedException.class)
                .hasMessageContaining("tables[Carts]");
        assertThat(wiring.runs().require("r").executions()).containsExactly("e1");
    }

    @Test
    void refusesAFrozenContractThatWasTamperedWith() {
        prepare("e1", "{\"run\": \"r\"}");
        artifacts.put("r/contract.json", contract("Carts"));
        assertThatThrownBy(() -> RunContract.load(wiring, "r")).isInstanceOf(ContractChangedException.class);
        assertThatThrownBy(() -> prepare("e2", "{\"run\": \"r\"}")).isInstanceOf(ContractChangedException.class);
    }

    @Test
    void preparingTwiceChangesNothing() {
        String first = prepare("e1", "{}");
        assertThat(prepare("e1", "{}")).isEqualTo(first);
        assertThat(wiring.runs().require("e1").executions()).containsExactly("e1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[] | the whole",
                "{\"startAtStge\": 7} | startAtStge",
                "{\"startAtStage\": 5} | startAtStage",
                "{\"startAtStage\": \"7\"} | startAtStage",
                "{\"startAtStage\": 6.5} | startAtStage",
                "{\"stopAfterStage\": 9} | stopAfterStage",
                "{\"run\": \"e1\", \"startAtStage\": 8, \"stopAfterStage\": 7} | stopAfterStage",
                "{\"startAtStage\": 7} | run",
                "{\"startAtStage\": 7, \"run\": \"never-began\"} | never-began",
                "{\"run\": \"../x\"} | run",
                "{\"run\": 5} | run",
                "{\"run\": \"\"} | run",
                "{\"contract\": \"uploads/none.json\"} | uploads/none.json",
                "{\"contract\": \"../../etc/passwd\"} | ../../etc/passwd",
                "{\"acceptQuarantine\": [\"missing-key\"]} | acceptQuarantine",
                "{\"source\": \"loud\"} | source",
                "{\"writeUnitsPerSecond\": 0} | writeUnitsPerSecond",
                "{\"rowsPerSecond\": \"all\"} | rowsPerSecond",
                "{\"repairRounds\": -1} | repairRounds",
                "{\"startAtStage\": 3} | startAtStage",
                "{\"startAtStage\": 2} | run",
                "{\"startAtStage\": 2, \"run\": \"never-began\"} | never-began",
                "{\"model\": \"yes\"} | model",
                "{\"model\": true, \"startAtStage\": 6} | model",
                "{\"model\": true, \"contract\": \"uploads/c.json\"} | contract",
                "{\"model\": true, \"preferences\": \"uploads/none.json\"} | uploads/none.json",
                "{\"preferences\": \"uploads/p.json\"} | preferences",
                "{\"observeSeconds\": 86401} | observeSeconds",
                "{\"logs\": \"uploads/general.log\"} | logs",
                "{\"logs\": [\"a.log\", \"a.log\"]} | logs[1]",
                "{\"exactCounts\": 1} | exactCounts",
                "{\"acceptQuarantine\": {\"missing-key\": \"all\"}} | acceptQuarantine.missing-key",
                "{\"acceptQuarantine\": {\"missing-key\": -1}} | acceptQuarantine.missing-key",
            })
    void refusesByNameWhatItCannotUse(String input, String named) {
        assertThatThrownBy(() -> prepare("e1", input))
                .isInstanceOf(InvalidRunInputException.class)
                .hasMessageContaining(named)
                .hasMessageContaining("accepted:");
        assertThat(wiring.runs().find("e1")).isEmpty();
    }

    @Test
    void aRunThatModelsIsBoundToNoContractYet() {
        artifacts.put("uploads/wanted.json", utf8("{}"));

        assertThat(prepare("e1", "{\"run\": \"r\", \"model\": true, \"preferences\": \"uploads/wanted.json\"}"))
                .contains("\"model\":true", "\"preferences\":\"uploads/wanted.json\"")
                .doesNotContain("contractHash");
        assertThat(wiring.runs().require("r").contractHash()).isEmpty();
        assertThat(artifacts.get("r/contract.json")).isEmpty();
        assertThat(prepare("e2", "{\"run\": \"r\", \"startAtStage\": 2}")).contains("\"model\":true");
    }

    @Test
    void aRunThatHasItsContractModelsNoOther() {
        prepare("e1", "{\"run\": \"r\"}");

        assertThatThrownBy(() -> prepare("e2", "{\"run\": \"r\", \"startAtStage\": 2}"))
                .isInstanceOf(InvalidRunInputException.class)
                .hasMessageContaining("has its contract already");
    }

    @Test
    void asksForARunNameWhereTheExecutionsNameCannotBeOne() {
        assertThatThrownBy(() -> prepare("ünïcode", "{}"))
                .isInstanceOf(InvalidRunInputException.class)
                .hasMessageContaining("run");
    }

    @Test
    void withoutSourceNothingBegins() {
        var unconfigured = new PrepareRun(parts(Clock.systemUTC()).build());
        assertThatThrownBy(
                        () -> call(unconfigured, "{\"execution\": {\"id\": \"arn\", \"name\": \"e1\"}, \"input\": {}}"))
                .isInstanceOf(SourceNotConfiguredException.class);
        assertThat(wiring.runs().find("e1")).isEmpty();
    }

    @Test
    void withoutContractNothingBegins() {
        var bare = new PrepareRun(parts(Clock.systemUTC()).source(neverOpened()).build());
        assertThatThrownBy(() -> call(bare, "{\"execution\": {\"id\": \"arn\", \"name\": \"e1\"}, \"input\": {}}"))
                .isInstanceOf(NoContractException.class)
                .hasMessageContaining("contract");
    }

    @Test
    void anUnreadableContractBeginsNothing() {
        artifacts.put("deployed/contract.json", utf8("{\"tables\": {}}"));
        assertThatThrownBy(() -> prepare("e1", "{}")).isInstanceOf(InvalidContractException.class);
        assertThat(wiring.runs().find("e1")).isEmpty();
        assertThat(artifacts.get("e1/contract.json")).isEmpty();
    }

    private String prepare(String execution, String input) {
        return call(
                new PrepareRun(wiring),
                "{\"execution\": {\"id\": \"arn:aws:states:e:x:" + execution + "\", \"name\": \"" + execution
                        + "\"}, \"input\": " + input + "}");
    }
}
