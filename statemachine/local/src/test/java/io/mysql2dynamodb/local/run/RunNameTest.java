package io.mysql2dynamodb.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.local.InvalidUsageException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "../up", "a/b", "é", "ıstanbul", ".runner", "a.b"})
    void refusesWhatIsNoPlainName(String name) {
        assertThatThrownBy(() -> new RunName(name))
                .isInstanceOf(InvalidUsageException.class)
                .hasMessageContaining("letters, digits");
    }

    @Test
    void hasAtMostEightyCharacters() {
        assertThat(new RunName("a".repeat(80)).value()).hasSize(80);
        assertThatThrownBy(() -> new RunName("a".repeat(81))).isInstanceOf(InvalidUsageException.class);
    }

    @Test
    void aFreshNameSaysWhenItWasMadeInUtc() {
        Clock clock = Clock.fixed(Instant.parse("2026-01-31T23:59:58Z"), ZoneOffset.UTC);

        assertThat(RunName.fresh(clock).value()).matches("run-20260131-235958-[0-9a-f]{4}");
    }
}
