package io.mysql2dynamodb.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AwsWiringTest {

    private static final Map<String, String> COMPLETE = Map.of(
            "ARTIFACT_BUCKET", "artifacts",
            "LEDGER_TABLE", "ledger",
            "TABLE_PREFIX", "prod-",
            "CONTRACT_LOCATION", "s3://assets/deep/contract.json",
            "SOURCE_SECRET_ARN", "arn:aws:secretsmanager:eu-central-1:111122223333:secret:source",
            "AWS_ENDPOINT_URL_SFN", "http://127.0.0.1:1");

    @BeforeAll
    static void setRegion() {
        System.setProperty("aws.region", "eu-central-1");
    }

    @AfterAll
    static void clearRegion() {
        System.clearProperty("aws.region");
    }

    @Test
    void wiresAFunctionWithoutConnectingAnywhere() {
        Wiring wiring = AwsWiring.of(Settings.from(COMPLETE));
        assertThat(wiring.artifacts().locate("r/contract.json")).isEqualTo("s3://artifacts/r/contract.json");
        assertThat(wiring.deployedContract().map(contract -> contract.store().locate(contract.key())))
                .contains("s3://assets/deep/contract.json");
        assertThat(wiring.source()).isNotNull();
        assertThat(wiring.tableNames().physical("Orders")).isEqualTo("prod-Orders");
    }

    @Test
    void aFunctionWithoutSourceSaysSoWhenItIsAskedFor() {
        Map<String, String> withoutSource = new HashMap<>(COMPLETE);
        withoutSource.put("SOURCE_SECRET_ARN", "");
        Wiring wiring = AwsWiring.of(Settings.from(withoutSource));
        assertThatThrownBy(wiring::source)
                .isInstanceOf(SourceNotConfiguredException.class)
                .hasMessageContaining("SOURCE_SECRET_ARN");
    }

    @Test
    void namesWhatIsMissingOrCannotBeUsed() {
        assertThatThrownBy(() -> AwsWiring.of(Settings.local()))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("ARTIFACT_BUCKET");
        Map<String, String> wrong = new HashMap<>(COMPLETE);
        wrong.put("CONTRACT_LOCATION", "contract.json");
        assertThatThrownBy(() -> AwsWiring.of(Settings.from(wrong)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("CONTRACT_LOCATION");
    }
}
