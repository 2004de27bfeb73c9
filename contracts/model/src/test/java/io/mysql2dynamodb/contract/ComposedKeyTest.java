package io.mysql2dynamodb.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposedKeyTest {

    @Test
    void joinsItsPartsWithTheDelimiter() {
        assertThat(ComposedKey.parse("day#id").orElseThrow().template()).isEqualTo(Template.parse("{day}#{id}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "id # rest", "id#", "#", "a#{b}", "a#b:c", "a\n{#b"})
    void takesOtherNamesAsTheyAre(String name) {
        assertThat(ComposedKey.parse(name)).isEmpty();
    }

    @Test
    void readsNamesOfAnyLength() {
        assertThat(ComposedKey.parse("a".repeat(20_000) + "#b")).isPresent();
    }
}
