package io.mysql2dynamodb.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ContractsReadmeTest {

    private static final String REWRITE = "mvn -pl contracts/projection -am test -Dtest=ContractsReadmeTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dreadme.write=true";

    @Test
    void saysWhatRulesAndScenariosSay() throws IOException {
        String generated = new ContractsReadme(Scenario.all().toList()).text();
        if (Boolean.getBoolean("readme.write")) {
            Files.writeString(ContractsReadme.FILE, generated);
        }
        assertThat(Files.readString(ContractsReadme.FILE))
                .as("contracts/README.md is generated; rewrite it with: " + REWRITE)
                .isEqualTo(generated);
    }
}
