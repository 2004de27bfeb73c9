package io.mysql2dynamodb.analysis.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Statements with the normalised text behind {@code >}; it must stay as it is when it is normalised again. */
class NormalisedTextTest {

    @TestFactory
    Stream<DynamicTest> normalises() {
        return Scenarios.in("normalised.txt").stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.statement(), () -> {
                    Normaliser normaliser = new Normaliser(new Vocabulary(Shop.SCHEMA));
                    CanonicalText text = new CanonicalText();
                    String once = text.of(normaliser.normalise(scenario.statement()));
                    assertThat(once).isEqualTo(String.join("\n", scenario.expected()));
                    assertThat(text.of(normaliser.normalise(once))).isEqualTo(once);
                }));
    }
}
