package io.mysql2dynamodb.local.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.InvalidExecutionInputException;
import software.amazon.awssdk.services.sfn.model.InvalidNameException;
import software.amazon.awssdk.services.sfn.model.InvalidOutputException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

class StepFunctionsClientTest extends EndpointFixture {

    private SfnClient client;

    @BeforeEach
    void connect() {
        client = SfnClient.builder()
                .endpointOverride(endpoint.url())
                .region(REGION)
                .credentialsProvider(NOBODY)
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    private String started() {
        return client.startExecution(start -> start.stateMachineArn(RecordedExecutions.MACHINE)
                        .name("one")
                        .input("{\"a\":1}"))
                .executionArn();
    }

    @Test
    void startsAndDescribesAnExecution() {
        var described = client.describeExecution(describe -> describe.executionArn(started()));

        assertThat(described.name()).isEqualTo("one");
        assertThat(described.status()).isEqualTo(ExecutionStatus.RUNNING);
        assertThat(described.input()).isEqualTo("{\"a\":1}");
        assertThat(described.startDate()).isEqualTo(RecordedExecutions.TIME);
        assertThat(described.stopDate()).isNull();
    }

    @Test
    void anInputThatIsLeftOutIsAnEmptyObject() {
        String arn = client.startExecution(start -> start.stateMachineArn(RecordedExecutions.MACHINE))
                .executionArn();

        assertThat(client.describeExecution(describe -> describe.executionArn(arn))
                        .input())
                .isEqualTo("{}");
    }

    @Test
    void listsExecutionsByStatus() {
        String arn = started();

        var running = client.listExecutions(
                list -> list.stateMachineArn(RecordedExecutions.MACHINE).statusFilter(ExecutionStatus.RUNNING));
        var failed = client.listExecutions(
                list -> list.stateMachineArn(RecordedExecutions.MACHINE).statusFilter(ExecutionStatus.FAILED));

        assertThat(running.executions()).extracting(item -> item.executionArn()).containsExactly(arn);
        assertThat(failed.executions()).isEmpty();
    }

    @Test
    void givesTheHistoryInPages() {
        String arn = started();

        List<Long> ids = client.getExecutionHistoryPaginator(history -> history.executionArn(arn)).events().stream()
                .map(event -> event.id())
                .toList();
        var last = client.getExecutionHistory(
                history -> history.executionArn(arn).reverseOrder(true).maxResults(1));

        assertThat(ids).hasSize(250).startsWith(1L, 2L).endsWith(250L);
        assertThat(last.events()).extracting(event -> event.id()).containsExactly(250L);
    }

    @Test
    void handsOnTaskResultsStopsAndRedrives() {
        String arn = started();

        client.sendTaskSuccess(task -> task.taskToken("t1").output("{\"ok\":true}"));
        client.sendTaskFailure(task -> task.taskToken("t2").error("E").cause("because"));
        client.stopExecution(stop -> stop.executionArn(arn).error("E").cause("C"));
        client.redriveExecution(redrive -> redrive.executionArn(arn));

        assertThat(executions.asked)
                .containsExactly(
                        "success t1 {\"ok\":true}", "failure t2 E because", "stop " + arn + " E C", "redrive " + arn);
    }

    @Test
    void servesTheStateMachine() {
        assertThat(client.describeStateMachine(describe -> describe.stateMachineArn(RecordedExecutions.MACHINE))
                        .name())
                .isEqualTo("migration");
        assertThat(client.listStateMachines().stateMachines()).hasSize(1);
    }

    @Test
    void answersErrorsAsTheServiceDoes() {
        assertThatThrownBy(() -> client.describeExecution(describe -> describe.executionArn("arn:none")))
                .isInstanceOf(ExecutionDoesNotExistException.class)
                .hasMessageContaining("arn:none");
        assertThatThrownBy(() -> client.startExecution(start -> start.stateMachineArn("arn:other")))
                .isInstanceOf(StateMachineDoesNotExistException.class);
        assertThatThrownBy(() -> client.startExecution(start ->
                        start.stateMachineArn(RecordedExecutions.MACHINE).name("no spaces")))
                .isInstanceOf(InvalidNameException.class);
        assertThatThrownBy(() -> client.startExecution(start ->
                        start.stateMachineArn(RecordedExecutions.MACHINE).input("{")))
                .isInstanceOf(InvalidExecutionInputException.class);
        assertThatThrownBy(
                        () -> client.sendTaskSuccess(task -> task.taskToken("t").output("not json")))
                .isInstanceOf(InvalidOutputException.class);
        assertThatThrownBy(() -> client.sendTaskHeartbeat(task -> task.taskToken("t")))
                .isInstanceOf(TaskTimedOutException.class);
    }

    @Test
    void refusesACallThatIsNotServedByName() {
        assertThatThrownBy(() -> client.listActivities())
                .isInstanceOf(SfnException.class)
                .hasMessageContaining("ListActivities is not served here");
    }
}
