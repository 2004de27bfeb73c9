package io.mysql2dynamodb.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.target.TargetTableMissingException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerAuditTest extends LedgerFixture {

    @Test
    void entriesAreKeptInTheOrderOfTime() {
        AuditEntry first = entry("gate-opened");
        clock.advance(Duration.ofMillis(1));
        AuditEntry second = entry("gate-approved");
        ledger.audit().record(second);
        ledger.audit().record(first);
        assertThat(ledger.audit().list("r")).containsExactly(first, second);
        assertThat(ledger.audit().list("r2")).isEmpty();
    }

    @Test
    void twoEntriesOfOneMomentAreBothKept() {
        ledger.audit().record(entry("gate-opened"));
        ledger.audit().record(entry("gate-opened"));
        assertThat(ledger.audit().list("r")).hasSize(2);
    }

    @Test
    void aMissingLedgerTableIsNamed() {
        LedgerTable nowhere = new LedgerTable(DYNAMO.client(), "no-ledger", clock);
        assertThatThrownBy(() -> nowhere.audit().record(entry("gate-opened")))
                .isInstanceOf(TargetTableMissingException.class)
                .hasMessageContaining("no-ledger");
    }

    private AuditEntry entry(String kind) {
        return new AuditEntry("r", clock.instant(), kind, "ann", "because", Map.of("gate", "copy"));
    }
}
