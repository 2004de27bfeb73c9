package io.mysql2dynamodb.migration.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AcceptanceTest {

    @Test
    void coversNothingFound() {
        assertThat(Acceptance.covers(Map.of(), Map.of())).isTrue();
    }

    @Test
    void coversNamedReasonsUpToTheirCounts() {
        assertThat(Acceptance.covers(Map.of("missing-key", 2L), Map.of("missing-key", 2L)))
                .isTrue();
        assertThat(Acceptance.covers(Map.of("missing-key", 3L), Map.of("missing-key", 2L)))
                .isFalse();
    }

    @Test
    void doesNotCoverAReasonThatWasNotNamed() {
        assertThat(Acceptance.covers(Map.of("missing-key", 1L, "zero-date", 1L), Map.of("missing-key", 9L)))
                .isFalse();
    }
}
