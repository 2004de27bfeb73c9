package io.mysql2dynamodb.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.control.handler.DecideGate;
import io.mysql2dynamodb.control.handler.ListGates;
import io.mysql2dynamodb.control.handler.OpenGate;
import io.mysql2dynamodb.platform.InvalidInputException;
import io.mysql2dynamodb.platform.gate.CallbackFailedException;
import io.mysql2dynamodb.platform.ledger.GateAlreadyDecidedException;
import io.mysql2dynamodb.platform.ledger.GateDecision;
import io.mysql2dynamodb.platform.ledger.GateNotWaitingException;
import io.mysql2dynamodb.platform.ledger.GateStatus;
import io.mysql2dynamodb.platform.ledger.NoSuchGateException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class GatesTest extends ControlFixture {

    @Test
    void anApprovalLetsTheExecutionGoOn() {
        open("token-1");
        String decided = approve("ann");
        assertThat(tasks.answers)
                .containsExactly(
                        "token-1 success {\"decision\":\"approved\",\"by\":\"ann\",\"comment\":\"looks good\"}");
        assertThat(decided)
                .contains("\"status\":\"approved\"", "\"decidedBy\":\"ann\"", "\"authenticated\":false")
                .doesNotContain("token-1");
        assertThat(audited("r")).containsExactly("gate-opened", "gate-approved");
    }

    @Test
    void aRejectionEndsTheExecutionWithWhoAndWhy() {
        open("token-1");
        decide("reject", ", \"comment\": \"tables are missing\", \"by\": \"ann\"");
        assertThat(tasks.answers)
                .singleElement()
                .asString()
                .startsWith("token-1 failure io.mysql2dynamodb.control.GateRejectedException: ")
                .contains("rejected by ann: tables are missing")
                .contains("redrive");
        assertThat(audited("r")).containsExactly("gate-opened", "gate-rejected");
    }

    @Test
    void showsGatesWithoutTheirTokens() {
        assertThat(call(new ListGates(wiring), "{\"run\": \"r\"}")).isEqualTo("{\"gates\":[]}");
        open("token-1");
        assertThat(call(new ListGates(wiring), "{\"run\": \"r\"}"))
                .contains("\"gate\":\"copy\"", "\"status\":\"open\"", "\"facts\":[\"12 tables\",\"1000 rows\"]")
                .doesNotContain("token-1", "decidedBy");
    }

    @Test
    void aSecondDecisionIsAnsweredClearly() {
        open("token-1");
        approve("ann");
        assertThatThrownBy(() -> decide("reject", ", \"comment\": \"no\", \"by\": \"bob\""))
                .isInstanceOf(GateAlreadyDecidedException.class)
                .hasMessageContaining("already approved by ann")
                .hasMessageContaining("looks good");
        assertThat(tasks.answers).hasSize(1);
    }

    @Test
    void ofTwoDecidersAtOnceExactlyOneWins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 10; round++) {
                open("token-" + round);
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<String>> deciders = new ArrayList<>();
                for (String by : List.of("ann", "bob")) {
                    deciders.add(threads.submit(() -> {
                        together.await();
                        return approve(by);
                    }));
                }
                List<Throwable> refused = new ArrayList<>();
                for (Future<String> decider : deciders) {
                    try {
                        decider.get();
                    } catch (ExecutionException e) {
                        refused.add(e.getCause());
                    }
                }
                assertThat(refused).singleElement().isInstanceOf(GateAlreadyDecidedException.class);
                assertThat(tasks.answers).hasSize(round + 1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aGateOfAStoppedExecutionSaysSoAndCanBeOpenedAgain() {
        open("token-1");
        tasks.stop();
        assertThatThrownBy(() -> approve("ann"))
                .isInstanceOf(GateNotWaitingException.class)
                .hasMessageContaining("gate \"copy\" of run \"r\"")
                .hasMessageContaining("Redrive");
        assertThat(status()).isEqualTo(GateStatus.LAPSED);
        assertThatThrownBy(() -> approve("bob")).isInstanceOf(GateNotWaitingException.class);
        open("token-2");
        approve("bob");
        assertThat(tasks.answers).singleElement().asString().startsWith("token-2 success");
        assertThat(audited("r"))
                .containsExactly("gate-opened", "gate-approved", "gate-lapsed", "gate-opened", "gate-approved");
    }

    @Test
    void anUnreachableStateMachineLeavesTheGateOpen() {
        open("token-1");
        tasks.unreachable = true;
        assertThatThrownBy(() -> approve("ann")).isInstanceOf(CallbackFailedException.class);
        assertThat(status()).isEqualTo(GateStatus.OPEN);
        tasks.unreachable = false;
        approve("ann");
        assertThat(tasks.answers).hasSize(1);
    }

    @Test
    void theDecisionOfADeciderThatDiedIsDeliveredByTheNext() {
        open("token-1");
        wiring.gates().decide("r", "copy", new GateDecision(true, "ann", false, Optional.empty(), Instant.now()));
        // ann's function dies here, before it tells the execution
        var nextDay = new DecideGate(parts(later(Duration.ofDays(1))).build());
        assertThatThrownBy(() -> call(
                        nextDay, "{\"run\": \"r\", \"gate\": \"copy\", \"decision\": \"reject\", \"comment\": \"no\"}"))
                .isInstanceOf(GateAlreadyDecidedException.class)
                .hasMessageContaining("by ann");
        assertThat(tasks.answers).singleElement().asString().startsWith("token-1 success");
    }

    @Test
    void openingTwiceWithOneTokenIsOpeningOnce() {
        open("token-1");
        approve("ann");
        open("token-1");
        assertThat(status()).isEqualTo(GateStatus.APPROVED);
        assertThat(audited("r")).containsExactly("gate-opened", "gate-approved");
    }

    @Test
    void refusesWhatIsNoDecision() {
        open("token-1");
        assertThatThrownBy(() -> decide("maybe", "")).isInstanceOf(InvalidDecisionException.class);
        assertThatThrownBy(() -> decide("reject", ""))
                .isInstanceOf(InvalidDecisionException.class)
                .hasMessageContaining("comment");
        assertThatThrownBy(() -> decide("reject", ", \"comment\": \" \"")).isInstanceOf(InvalidDecisionException.class);
        assertThatThrownBy(() -> decide("approve", ", \"user\": \"ann\"")).isInstanceOf(InvalidInputException.class);
        assertThat(status()).isEqualTo(GateStatus.OPEN);
    }

    @Test
    void aRejectionOfADesignWithPreferencesLetsTheExecutionGoOn() {
        artifacts.put("r/stage-02/wanted.json", utf8("{}"));
        openDesign("token-1");

        String decided = decideDesign(
                "reject", ", \"comment\": \"too dear\", \"by\": \"ann\", \"preferences\": \"r/stage-02/wanted.json\"");

        assertThat(tasks.answers)
                .containsExactly("token-1 success {\"decision\":\"revise\",\"by\":\"ann\",\"comment\":\"too dear\","
                        + "\"preferences\":\"r/stage-02/wanted.json\"}");
        assertThat(decided).contains("\"status\":\"rejected\"");
        assertThat(audited("r")).containsExactly("gate-opened", "gate-revised");
        openDesign("token-2");
        assertThat(decideDesign("approve", "")).contains("\"status\":\"approved\"");
    }

    @Test
    void preferencesAreForRejectionsOfDesignsAndMustBeThere() {
        artifacts.put("r/stage-02/wanted.json", utf8("{}"));
        String there = ", \"comment\": \"no\", \"preferences\": \"r/stage-02/wanted.json\"";
        open("token-1");
        assertThatThrownBy(() -> decide("reject", there))
                .isInstanceOf(InvalidDecisionException.class)
                .hasMessageContaining("stage 7");
        openDesign("token-2");
        assertThatThrownBy(() -> decideDesign("approve", there)).isInstanceOf(InvalidDecisionException.class);
        assertThatThrownBy(() -> decideDesign("reject", ", \"comment\": \"no\", \"preferences\": \"r/none.json\""))
                .isInstanceOf(InvalidDecisionException.class)
                .hasMessageContaining("r/none.json");
        assertThat(status()).isEqualTo(GateStatus.OPEN);
        assertThat(wiring.gates().find("r", "design").orElseThrow().status()).isEqualTo(GateStatus.OPEN);
    }

    private void openDesign(String token) {
        tasks.begin(token);
        call(
                new OpenGate(wiring),
                "{\"run\": \"r\", \"gate\": \"design\", \"stage\": 2, \"title\": \"Design\", \"question\": \"Shall it?\","
                        + " \"facts\": [\"3 tables\"], \"taskToken\": \"" + token + "\"}");
    }

    private String decideDesign(String decision, String more) {
        return call(
                new DecideGate(wiring),
                "{\"run\": \"r\", \"gate\": \"design\", \"decision\": \"" + decision + "\"" + more + "}");
    }

    @Test
    void namesAGateThatWasNotOpened() {
        assertThatThrownBy(() -> approve("ann"))
                .isInstanceOf(NoSuchGateException.class)
                .hasMessageContaining("\"copy\"");
    }

    @Test
    void whoeverGivesNoNameIsRecordedAsSuch() {
        open("token-1");
        assertThat(decide("approve", "")).contains("\"decidedBy\":\"somebody who gave no name\"");
    }

    private GateStatus status() {
        return wiring.gates().find("r", "copy").orElseThrow().status();
    }

    private void open(String token) {
        tasks.begin(token);
        String answer = call(
                new OpenGate(wiring),
                "{\"run\": \"r\", \"gate\": \"copy\", \"stage\": 7, \"title\": \"Copy\", \"question\": \"Shall it?\","
                        + " \"facts\": [\"12 tables\", \"1000 rows\"], \"taskToken\": \"" + token + "\"}");
        assertThat(answer).isEqualTo("null");
    }

    private String approve(String by) {
        return decide("approve", ", \"comment\": \"looks good\", \"by\": \"" + by + "\"");
    }

    private String decide(String decision, String more) {
        return call(
                new DecideGate(wiring),
                "{\"run\": \"r\", \"gate\": \"copy\", \"decision\": \"" + decision + "\"" + more + "}");
    }
}
