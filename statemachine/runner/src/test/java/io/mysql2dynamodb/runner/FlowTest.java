package io.mysql2dynamodb.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowTest {

    @TempDir
    Path folder;

    @Test
    void takesTheFirstTrueConditionWithItsOwnAssignAndOutput() throws InterruptedException {
        try (Bench bench = new Bench(folder, "flow.asl.json")) {
            assertThat(bench.run("{\"n\":1}").output()).contains(Json.read("{'size':'one','in':{'only':true}}"));
        }
    }

    @Test
    void takesTheDefaultWithTheStatesAssignAndWaits() throws InterruptedException {
        try (Bench bench = new Bench(folder, "flow.asl.json")) {
            assertThat(bench.run("{\"n\":3}").output()).contains(Json.read("{'size':'many','in':{'n':3}}"));
            assertThat(bench.pauses).singleElement().satisfies(pause -> assertThat(pause)
                    .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3)));
            assertThat(bench.historyTypes()).contains("ChoiceStateEntered", "WaitStateEntered", "WaitStateExited");
        }
    }

    @Test
    void endsWellInSucceed() throws InterruptedException {
        try (Bench bench = new Bench(folder, "flow.asl.json")) {
            assertThat(bench.run("{\"n\":0}").output()).contains(Json.read("{'size':'none'}"));
        }
    }

    @Test
    void endsInFailWithItsErrorAndCause() throws InterruptedException {
        try (Bench bench = new Bench(folder, "flow.asl.json")) {
            ExecutionDescription end = bench.run("{\"n\":7}");

            assertThat(end.error()).contains("Unlucky");
            assertThat(end.cause()).contains("not 7");
            assertThat(bench.historyTypes()).endsWith("FailStateEntered", "ExecutionFailed");
        }
    }

    @Test
    void failsByNameWhenNoConditionHoldsAndThereIsNoDefault() throws InterruptedException {
        String asl = """
                {"QueryLanguage":"JSONata","StartAt":"C","States":{
                  "C":{"Type":"Choice","Choices":[{"Condition":"{% $states.input.x = 1 %}","Next":"S"}]},
                  "S":{"Type":"Succeed"}}}
                """;
        try (Bench bench = new Bench(folder, StateMachine.load(asl, Map.of()))) {
            assertThat(bench.run("{\"x\":2}").error()).contains("States.NoChoiceMatched");
        }
    }

    @Test
    void failsByNameWhenAConditionIsNotABoolean() throws InterruptedException {
        String asl = """
                {"QueryLanguage":"JSONata","StartAt":"C","States":{
                  "C":{"Type":"Choice","Choices":[{"Condition":"{% $states.input.x %}","Next":"S"}],"Default":"S"},
                  "S":{"Type":"Succeed"}}}
                """;
        try (Bench bench = new Bench(folder, StateMachine.load(asl, Map.of()))) {
            assertThat(bench.run("{\"x\":\"yes\"}").error()).contains("States.QueryEvaluationError");
        }
    }
}
