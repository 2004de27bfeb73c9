package io.mysql2dynamodb.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.TimeBuckets.Length;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimeBucketsTest {

    @Test
    void areThoseThatTheRangeTouches() {
        LocalDate lastOfJanuary = LocalDate.of(2023, 1, 31);
        LocalDate firstOfMarch = LocalDate.of(2023, 3, 1);
        assertThat(by(Length.DAY).between(lastOfJanuary, LocalDate.of(2023, 2, 2)))
                .containsExactly("2023-01-31", "2023-02-01", "2023-02-02");
        assertThat(by(Length.MONTH).between(lastOfJanuary, firstOfMarch))
                .containsExactly("2023-01", "2023-02", "2023-03");
        assertThat(by(Length.MONTH).between(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 1)))
                .containsExactly("2023-12", "2024-01");
        assertThat(by(Length.YEAR).between(LocalDate.of(999, 12, 31), LocalDate.of(1000, 1, 1)))
                .containsExactly("0999", "1000");
        assertThat(by(Length.YEAR).between(lastOfJanuary, firstOfMarch)).containsExactly("2023");
    }

    @Test
    void areNoneOfARangeThatEndsBeforeItBegins() {
        LocalDate day = LocalDate.of(2023, 5, 2);
        for (Length length : Length.values()) {
            assertThat(by(length).between(day, day.minusDays(1))).isEmpty();
            assertThat(by(length).count(day, day.minusDays(1))).isZero();
        }
    }

    @Test
    void areCountedWithoutBeingMade() {
        assertThat(by(Length.DAY).count(LocalDate.of(1000, 1, 1), LocalDate.of(9999, 12, 31)))
                .isEqualTo(3_287_182);
    }

    private static TimeBuckets by(Length length) {
        return new TimeBuckets(length, "from", "to");
    }
}
