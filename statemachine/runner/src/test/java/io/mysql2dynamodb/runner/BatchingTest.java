package io.mysql2dynamodb.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.runner.port.InvocationResult;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchingTest {

    private static final String ASL = """
            {"QueryLanguage":"JSONata","StartAt":"M","States":{"M":{"Type":"Map",
              "Items":"{% $states.input.list %}",
              "ItemSelector":{"n":"{% $states.context.Map.Item.Value %}"},
              "ItemBatcher":{"BOUND":VALUE,"BatchInput":{"run":"{% $states.input.run %}"}},
              "ToleratedFailurePercentage":TOLERATED,
              "ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"T","States":{
                "T":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke",
                  "Arguments":{"FunctionName":"F","Payload":"{% $states.input %}"},
                  "Output":"{% $states.result.Payload %}","End":true}}},
              "End":true}}}
            """;

    @TempDir
    Path folder;

    private Bench bench(String bound, String value, String tolerated) {
        Bench bench = new Bench(
                folder,
                StateMachine.load(
                        ASL.replace("BOUND", bound).replace("VALUE", value).replace("TOLERATED", tolerated), Map.of()));
        bench.functions.echo("F");
        return bench;
    }

    @Test
    void givesChildrenSeveralItemsBesideTheBatchInput() throws InterruptedException {
        try (Bench bench = bench("MaxItemsPerBatch", "2", "0")) {
            assertThat(bench.run("{\"run\":\"r\",\"list\":[1,2,3]}").output())
                    .contains(Json.read("[{'BatchInput':{'run':'r'},'Items':[{'n':1},{'n':2}]},"
                            + "{'BatchInput':{'run':'r'},'Items':[{'n':3}]}]"));
        }
    }

    @Test
    void boundsABatchByItsBytes() throws InterruptedException {
        try (Bench bench = bench("MaxInputBytesPerBatch", "55", "0")) {
            bench.run("{\"run\":\"r\",\"list\":[1,2,3]}");

            assertThat(bench.functions.calls("F"))
                    .hasSize(2)
                    .allSatisfy(call -> assertThat(call.toString().length()).isLessThanOrEqualTo(55));
        }
    }

    @Test
    void countsAllItemsOfAFailedBatchAgainstTheTolerance() throws InterruptedException {
        try (Bench bench = bench("MaxItemsPerBatch", "2", "50")) {
            bench.functions.with(
                    "F",
                    payload -> payload.at("/Items/0/n").intValue() == 1
                            ? FakeFunctions.error("Broken", "")
                            : InvocationResult.returned("1"));

            assertThat(bench.run("{\"run\":\"r\",\"list\":[1,2,3]}").error())
                    .as("2 of 3 items failed, more than half")
                    .contains("States.ExceedToleratedFailureThreshold");
        }
    }
}
