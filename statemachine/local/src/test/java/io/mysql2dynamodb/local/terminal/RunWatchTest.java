package io.mysql2dynamodb.local.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.local.function.FunctionOutcome;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunWatchTest {

    private final List<RunEvent> told = new ArrayList<>();
    private final RunWatch watch = new RunWatch(told::add, new PriorProgress() {
        @Override
        public long plannedRows(String run) {
            return 1_000;
        }

        @Override
        public long done(String run, Step step) {
            return step == Step.COPY ? 400 : 300;
        }
    });

    private void call(String function, String input, String output) {
        byte[] given = input.getBytes(StandardCharsets.UTF_8);
        watch.started(function, given);
        watch.ended(function, given, new FunctionOutcome.Succeeded(output.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aStageBeginsWithItsFirstFunctionAndOnlyOnce() {
        call("CheckInfrastructureInputs", "{\"run\":\"r\"}", "{\"checklist\":\"r/stage-06/c.json\"}");
        call("DescribeInfrastructure", "{\"run\":\"r\"}", "{\"facts\":[]}");

        assertThat(told)
                .containsExactly(new RunEvent.StageBegan(6), new RunEvent.ChecklistPassed(6, "r/stage-06/c.json"));
    }

    @Test
    void aStepAdvancesByWhatItsCallsAnswerAndEndsWhenAnotherBegins() {
        watch.started("CopyChunk", "{\"run\":\"r\"}".getBytes(StandardCharsets.UTF_8));
        call("CopyChunk", "{\"run\":\"r\"}", "{\"done\":true,\"rowsRead\":250,\"written\":249,\"quarantined\":1}");
        call("SummarizeCopy", "{\"run\":\"r\"}", "{\"quarantined\":1}");

        assertThat(told)
                .containsExactly(
                        new RunEvent.StageBegan(7),
                        new RunEvent.StepBegan(Step.COPY, 1_000, 400),
                        new RunEvent.StepAdvanced(Step.COPY, 250),
                        new RunEvent.StepEnded(Step.COPY));
    }

    @Test
    void aStepThatIsRepeatedAfterARepairBeginsAtZero() {
        call("VerifyChunk", "{\"run\":\"r\"}", "{\"matching\":99,\"mismatched\":1,\"missing\":0}");
        call("RepairDifferences", "{\"run\":\"r\"}", "{\"repaired\":1,\"tombstoned\":0,\"left\":0}");
        call("VerifyChunk", "{\"run\":\"r\"}", "{\"matching\":100,\"mismatched\":0,\"missing\":0}");

        assertThat(told)
                .containsExactly(
                        new RunEvent.StageBegan(7),
                        new RunEvent.StepBegan(Step.VERIFY, 400, 300),
                        new RunEvent.StepAdvanced(Step.VERIFY, 100),
                        new RunEvent.StepEnded(Step.VERIFY),
                        new RunEvent.Noted("items written anew: 1, marked as deleted: 0"),
                        new RunEvent.StepBegan(Step.VERIFY, 400, 0),
                        new RunEvent.StepAdvanced(Step.VERIFY, 100));
    }

    @Test
    void aStepThatIsHeldSaysWhy() {
        watch.started("CopyChunk", "{\"run\":\"r\"}".getBytes(StandardCharsets.UTF_8));
        call(
                "CopyChunk",
                "{\"run\":\"r\"}",
                "{\"done\":false,\"rowsRead\":0,\"held\":{\"reason\":\"the source is busy\",\"waitSeconds\":20}}");

        assertThat(told).contains(new RunEvent.StepHeld(Step.COPY, "the source is busy", 20));
    }

    @Test
    void aGateIsToldOnceItIsOpenWithoutItsToken() {
        call(
                "OpenGate",
                "{\"run\":\"r\",\"gate\":\"copy\",\"stage\":7,\"title\":\"Copy\",\"question\":\"Now?\","
                        + "\"facts\":[\"a\",\"b\"],\"taskToken\":\"secret\"}",
                "null");

        assertThat(told).containsExactly(new RunEvent.GateOpened("r", "copy", 7, "Copy", "Now?", List.of("a", "b")));
        assertThat(told.toString()).doesNotContain("secret");
    }

    @Test
    void aFunctionErrorTellsNothing() {
        byte[] input = "{}".getBytes(StandardCharsets.UTF_8);
        watch.ended("OpenGate", input, new FunctionOutcome.Failed("E", "m", input));

        assertThat(told).isEmpty();
    }
}
