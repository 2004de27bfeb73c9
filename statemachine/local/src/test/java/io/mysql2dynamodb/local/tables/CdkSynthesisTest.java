package io.mysql2dynamodb.local.tables;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CdkSynthesisTest {

    @Test
    void saysWhatTheAppSaidWhenItFails(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("cdk.jar"), "not a jar");
        CdkSynthesis synthesis =
                new CdkSynthesis(broken, folder.resolve("contract.json"), "", folder.resolve("cdk.out"));

        assertThatThrownBy(synthesis::tables)
                .isInstanceOf(SynthesisFailedException.class)
                .hasMessageContaining("Error: Invalid or corrupt jarfile")
                .hasMessageContaining("Node.js");
    }

    @Test
    void saysWhichOptionNamesTheAppWhenThereIsNone(@TempDir Path folder) {
        assertThatThrownBy(() -> CdkApp.locate(Optional.of(folder.resolve("none.jar"))))
                .isInstanceOf(SynthesisFailedException.class)
                .hasMessageContaining("--cdk-app")
                .hasMessageContaining("--tables-template");
    }
}
