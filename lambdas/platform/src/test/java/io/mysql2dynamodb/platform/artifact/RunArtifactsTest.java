package io.mysql2dynamodb.platform.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunArtifactsTest {

    @Test
    void keysAreAsTheDocumentsSay() {
        assertThat(RunArtifacts.stage("r", 7, "chunks.jsonl")).isEqualTo("r/stage-07/chunks.jsonl");
        assertThat(RunArtifacts.quarantine("r", "Orders/ORDER/00001", "a1", 2))
                .isEqualTo("r/stage-07/quarantine/Orders_ORDER_00001.a1-2.jsonl");
    }

    @Test
    void anyIdBecomesAFileName() {
        assertThat(RunArtifacts.fileName("../Bestellung für ı/0")).isEqualTo("_._Bestellung_f_r___0");
        assertThat(ArtifactKey.checked(RunArtifacts.fileName("../Bestellung für ı/0")))
                .isNotEmpty();
    }
}
