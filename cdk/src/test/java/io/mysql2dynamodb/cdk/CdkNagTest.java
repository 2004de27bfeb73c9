package io.mysql2dynamodb.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The gate for cdk-nag's AwsSolutions rules, which {@link SynthesizedApp} has run: a synthesis alone only reports. */
class CdkNagTest {
    private final Assembly assembly = SynthesizedApp.withEverySetting();

    @Test
    void findsNothing() {
        List<String> findings = assembly.metadata().stream()
                .flatMap(entry -> entry.findParents("type").stream())
                .filter(message -> message.path("type").asText().matches("aws:cdk:(warning|error)"))
                .map(message -> message.path("data").asText())
                .toList();

        assertThat(findings).isEmpty();
    }

    @Test
    void isToldAReasonForEveryExceptionAndWhatItCovers() {
        List<JsonNode> exceptions = assembly.templates().values().stream()
                .flatMap(template -> template.findValues("rules_to_suppress").stream())
                .flatMap(rules -> StreamSupport.stream(rules.spliterator(), false))
                .toList();

        assertThat(exceptions).isNotEmpty().allSatisfy(exception -> {
            assertThat(exception.path("id").asText()).isEqualTo("AwsSolutions-IAM5");
            assertThat(exception.path("reason").asText()).hasSizeGreaterThan(40);
            assertThat(exception.path("applies_to")).isNotEmpty();
        });
    }
}
