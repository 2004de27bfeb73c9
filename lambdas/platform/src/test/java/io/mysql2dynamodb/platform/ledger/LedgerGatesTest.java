package io.mysql2dynamodb.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.platform.gate.TaskToken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerGatesTest extends LedgerFixture {

    private static final TaskToken TOKEN = new TaskToken("token-1");

    @Test
    void aDecisionHappensOnce() {
        open("copy", TOKEN);
        PendingDecision pending = ledger.gates().decide("r", "copy", approval("ann"));
        assertThat(pending.token()).isEqualTo(TOKEN);
        assertThat(ledger.gates().find("r", "copy")).contains(pending.gate());
        assertThatThrownBy(() -> ledger.gates().decide("r", "copy", approval("bob")))
                .isInstanceOf(GateAlreadyDecidedException.class)
                .hasMessageContaining("already approved by ann");
    }

    @Test
    void ofManyDecidersAtOnceExactlyOneWins() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            String gate = "gate" + round;
            open(gate, TOKEN);
            List<Callable<?>> deciders = IntStream.range(0, 6)
                    .<Callable<?>>mapToObj(i -> () -> ledger.gates().decide("r", gate, approval("decider " + i)))
                    .toList();
            List<Object> results = atOnce(deciders);
            assertThat(results).filteredOn(PendingDecision.class::isInstance).hasSize(1);
            assertThat(results)
                    .filteredOn(GateAlreadyDecidedException.class::isInstance)
                    .hasSize(5);
        }
    }

    @Test
    void aGateOpenedAgainHasANewTokenAndNoDecision() {
        open("copy", TOKEN);
        PendingDecision first = ledger.gates().decide("r", "copy", approval("ann"));
        assertThat(open("copy", new TaskToken("token-2"))).isTrue();
        assertThat(ledger.gates().find("r", "copy").orElseThrow().status()).isEqualTo(GateStatus.OPEN);
        ledger.gates().lapse(first); // comes too late to matter
        PendingDecision second = ledger.gates().decide("r", "copy", approval("bob"));
        assertThat(second.token()).isEqualTo(new TaskToken("token-2"));
    }

    @Test
    void openingItTwiceWithOneTokenKeepsTheDecision() {
        open("copy", TOKEN);
        ledger.gates().decide("r", "copy", approval("ann"));
        assertThat(open("copy", TOKEN)).isFalse();
        assertThat(ledger.gates().find("r", "copy").orElseThrow().status()).isEqualTo(GateStatus.APPROVED);
    }

    @Test
    void aWithdrawnDecisionLeavesTheGateOpen() {
        open("copy", TOKEN);
        ledger.gates().withdraw(ledger.gates().decide("r", "copy", approval("ann")));
        Gate gate = ledger.gates().find("r", "copy").orElseThrow();
        assertThat(gate.status()).isEqualTo(GateStatus.OPEN);
        assertThat(gate.decision()).isEmpty();
        assertThat(ledger.gates().decide("r", "copy", approval("bob")).gate().status())
                .isEqualTo(GateStatus.APPROVED);
    }

    @Test
    void aLapsedGateSaysHowItOpensAgain() {
        open("copy", TOKEN);
        ledger.gates().lapse(ledger.gates().decide("r", "copy", approval("ann")));
        assertThatThrownBy(() -> ledger.gates().decide("r", "copy", approval("bob")))
                .isInstanceOf(GateNotWaitingException.class)
                .hasMessageContaining("Redrive");
    }

    @Test
    void aDecisionThatNobodyDeliveredIsSeenAfterAWhile() {
        open("copy", TOKEN);
        PendingDecision pending = ledger.gates().decide("r", "copy", approval("ann"));
        assertThat(ledger.gates().undelivered("r", "copy")).isEmpty();
        clock.advance(LedgerGates.DELIVERY_TIME.plusMillis(1));
        assertThat(ledger.gates().undelivered("r", "copy")).contains(pending);
        ledger.gates().delivered(pending);
        assertThat(ledger.gates().undelivered("r", "copy")).isEmpty();
    }

    @Test
    void aGateThatWasNeverOpenedIsUnknown() {
        assertThatThrownBy(() -> ledger.gates().decide("r", "copy", approval("ann")))
                .isInstanceOf(NoSuchGateException.class)
                .hasMessageContaining("copy");
        assertThat(ledger.gates().find("r", "copy")).isEmpty();
    }

    @Test
    void listsGatesInTheOrderInWhichTheyOpened() {
        for (String gate : List.of("infrastructure", "copy", "cut-over")) {
            open(gate, TOKEN);
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(ledger.gates().list("r"))
                .extracting(Gate::gate)
                .containsExactly("infrastructure", "copy", "cut-over");
        assertThat(ledger.gates().list("r2")).isEmpty();
    }

    private boolean open(String gate, TaskToken token) {
        return ledger.gates()
                .open(
                        new Gate(
                                "r",
                                gate,
                                7,
                                "Copy",
                                "Shall it?",
                                List.of("10 rows"),
                                GateStatus.OPEN,
                                clock.instant(),
                                Optional.empty()),
                        token);
    }

    private GateDecision approval(String by) {
        return new GateDecision(true, by, false, Optional.of("fine"), clock.instant());
    }
}
