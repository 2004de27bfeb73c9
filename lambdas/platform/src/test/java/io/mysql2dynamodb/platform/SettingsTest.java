package io.mysql2dynamodb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void readsTheEnvironment() {
        Settings settings = Settings.from(Map.of(
                "ARTIFACT_BUCKET",
                "artifacts",
                "TABLE_PREFIX",
                "prod-",
                "CHUNK_SECONDS",
                " 90 ",
                "COPY_CONCURRENCY",
                "3"));
        assertThat(settings.artifactBucket()).contains("artifacts");
        assertThat(settings.tablePrefix()).isEqualTo("prod-");
        assertThat(settings.chunkTime()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.copyConcurrency()).isEqualTo(3);
    }

    @Test
    void anEmptyVariableIsAsNotSet() {
        assertThat(Settings.from(Map.of("SOURCE_SECRET_ARN", "")).sourceSecretArn())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CHUNK_SECONDS,soon",
        "CHUNK_SECONDS,0",
        "CHUNK_SECONDS,900",
        "COPY_CONCURRENCY,0",
        "COPY_CONCURRENCY,1.5"
    })
    void namesTheVariableThatCannotBeUsed(String name, String value) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, value)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining(name)
                .hasMessageContaining(value);
    }
}
