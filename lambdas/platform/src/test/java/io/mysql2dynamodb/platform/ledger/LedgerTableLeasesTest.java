package io.mysql2dynamodb.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LedgerTableLeasesTest extends LedgerFixture {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void aTableBelongsToOneRunAtATime() {
        ledger.leases().take("r1", List.of("Orders", "Users"), HOUR);
        ledger.leases().take("r1", List.of("Orders"), HOUR);
        assertThatThrownBy(() -> ledger.leases().take("r2", List.of("Carts", "Users"), HOUR))
                .isInstanceOf(TableLeasedException.class)
                .hasMessageContaining("Users")
                .hasMessageContaining("\"r1\" until 2026-01-31T11:15:30.123Z");
    }

    @Test
    void takesAllTablesOrNone() {
        ledger.leases().take("r1", List.of("Users"), HOUR);
        ledger.leases().take("r2", List.of("Carts"), HOUR);
        assertThatThrownBy(() -> ledger.leases().take("r2", List.of("Addresses", "Carts", "Users"), HOUR))
                .isInstanceOf(TableLeasedException.class);
        assertThat(ledger.leases().holder("Addresses")).isEmpty();
        assertThat(ledger.leases().holder("Carts").map(TableLease::run)).contains("r2");
    }

    @Test
    void anExpiredOrReleasedTableCanBeTaken() {
        ledger.leases().take("r1", List.of("Orders", "Users"), HOUR);
        ledger.leases().release("r2", List.of("Orders"));
        ledger.leases().release("r1", List.of("Users", "Never"));
        ledger.leases().take("r2", List.of("Users"), HOUR);
        clock.advance(HOUR.plusSeconds(1));
        assertThat(ledger.leases().holder("Orders").map(TableLease::run)).contains("r1");
        ledger.leases().take("r2", List.of("Orders"), HOUR);
        assertThat(ledger.leases().holder("Orders"))
                .isEqualTo(Optional.of(
                        new TableLease("Orders", "r2", clock.instant().plus(HOUR))));
    }

    @Test
    void aTableWhoseRunIsDoneCanBeTakenAndIsKnownToHoldItsItems() {
        ledger.leases().take("r1", List.of("Orders"), HOUR);
        ledger.leases().end("r2", List.of("Orders", "Never"));
        assertThatThrownBy(() -> ledger.leases().take("r2", List.of("Orders"), HOUR))
                .isInstanceOf(TableLeasedException.class);

        ledger.leases().end("r1", List.of("Orders"));

        assertThat(ledger.leases().holder("Orders").map(TableLease::run)).contains("r1");
        assertThat(ledger.leases().holder("Never")).isEmpty();
        clock.advance(Duration.ofMillis(1));
        ledger.leases().take("r2", List.of("Orders"), HOUR);
    }

    @Test
    void ofManyRunsAtOnceExactlyOneTakesTheTable() throws InterruptedException {
        List<Callable<?>> runs = IntStream.range(0, 6)
                .<Callable<?>>mapToObj(i -> () -> {
                    ledger.leases().take("r" + i, List.of("Orders"), HOUR);
                    return i;
                })
                .toList();
        assertThat(atOnce(runs)).filteredOn(Integer.class::isInstance).hasSize(1);
    }
}
