package io.mysql2dynamodb.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mysql2dynamodb.runner.asl.AslProblem;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StateMachineTest {

    @Test
    void refusesEverythingUnsupportedByNameInOnePass() {
        String asl = """
                {"QueryLanguage":"JSONPath","StartAt":"A","States":{
                  "A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Arguments":{"QueueUrl":"q"},
                       "ResultPath":"$.x","TimeoutSeconds":0,"Next":"Nowhere"},
                  "B":{"Type":"Activity","End":true},
                  "C":{"Type":"Wait","Seconds":1,"Timestamp":"2026-01-01T00:00:00Z","Next":"A"},
                  "D":{"Type":"Pass","Assign":{"states":1},"Next":"A","End":true}}}
                """;

        InvalidStateMachineException refusal =
                catchThrowableOfType(InvalidStateMachineException.class, () -> StateMachine.load(asl, Map.of()));

        assertThat(refusal.problems())
                .extracting(AslProblem::pointer)
                .contains(
                        "/QueryLanguage",
                        "/States/A/Resource",
                        "/States/A/Arguments/QueueUrl",
                        "/States/A/Arguments",
                        "/States/A/ResultPath",
                        "/States/A/TimeoutSeconds",
                        "/States/A/Next",
                        "/States/B/Type",
                        "/States/C",
                        "/States/D/Assign/states",
                        "/States/D");
        assertThat(refusal).hasMessageContaining("'ResultPath' is not supported");
    }

    @Test
    void fillsSubstitutions() {
        StateMachine machine = StateMachine.load("""
                {"QueryLanguage":"JSONata","StartAt":"A","States":{
                  "A":{"Type":"Pass","Output":{"bucket":"${Bucket}"},"End":true}}}
                """, Map.of("Bucket", "b$1"));

        assertThat(machine.text()).contains("\"b$1\"");
    }

    @Test
    void saysWhereTheTextIsNotJson() {
        assertThatThrownBy(() -> StateMachine.load("{\n \"StartAt\": }", Map.of()))
                .isInstanceOf(InvalidStateMachineException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void refusesTheSameNameTwice() {
        String asl = """
                {"QueryLanguage":"JSONata","StartAt":"A","States":{
                  "A":{"Type":"Parallel","Branches":[{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}],"End":true}}}
                """;

        assertThatThrownBy(() -> StateMachine.load(asl, Map.of())).hasMessageContaining("is used at");
    }
}
