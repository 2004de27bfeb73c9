package io.mysql2dynamodb.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerRunsTest extends LedgerFixture {

    @Test
    void keepsARunAsItWasRegistered() {
        RunRecord run = run("e1", "hash", 6);
        assertThat(ledger.runs().register(run)).isEqualTo(run);
        assertThat(ledger.runs().require("r")).isEqualTo(run);
    }

    @Test
    void anotherExecutionGoesOnWithTheRun() {
        ledger.runs().register(run("e1", "hash", 6));
        ledger.runs().register(run("e2", "hash", 7));
        RunRecord now = ledger.runs().register(run("e2", "hash", 7));
        assertThat(now.executions()).containsExactly("e1", "e2");
        assertThat(now.startAtStage()).isEqualTo(7);
        assertThat(now.options().live()).isTrue();
    }

    @Test
    void aRunIsBoundToItsContract() {
        ledger.runs().register(run("e1", "hash", 6));
        assertThatThrownBy(() -> ledger.runs().register(run("e2", "other", 6)))
                .isInstanceOf(ContractChangedException.class)
                .hasMessageContaining("hash")
                .hasMessageContaining("other")
                .hasMessageContaining("new run");
    }

    @Test
    void noExecutionIsLostWhenSeveralRegisterAtOnce() throws InterruptedException {
        List<Callable<?>> registrations = IntStream.range(0, 4)
                .<Callable<?>>mapToObj(i -> () -> ledger.runs().register(run("e" + i, "hash", 6)))
                .toList();
        assertThat(atOnce(registrations)).allMatch(RunRecord.class::isInstance);
        assertThat(ledger.runs().require("r").executions()).containsExactlyInAnyOrder("e0", "e1", "e2", "e3");
    }

    @Test
    void namesARunThatDoesNotExist() {
        assertThat(ledger.runs().find("none")).isEmpty();
        assertThatThrownBy(() -> ledger.runs().require("none"))
                .isInstanceOf(NoSuchRunException.class)
                .hasMessageContaining("none");
    }

    private static RunRecord run(String execution, String hash, int start) {
        return new RunRecord(
                "r",
                Optional.of(hash),
                Instant.parse("2026-01-31T10:15:30.123456Z"),
                List.of(execution),
                Map.of("missing-key", 2L),
                start,
                8,
                new RunOptions(start > 6, Optional.of(500), Optional.empty(), 1),
                new AnalysisOptions(List.of("uploads/general.log"), Optional.empty(), 60, true));
    }
}
