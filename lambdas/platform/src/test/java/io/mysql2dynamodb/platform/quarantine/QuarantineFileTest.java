package io.mysql2dynamodb.platform.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.FolderArtifactStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuarantineFileTest {

    @TempDir
    Path folder;

    @Test
    void recordsAreOneALineAndReadBack() {
        ArtifactStore artifacts = new FolderArtifactStore(folder);
        QuarantineRecord record = new QuarantineRecord(
                "orders",
                List.of("17", "0xff"),
                "ORDER",
                List.of(new QuarantineReason("missing-key", Optional.of("email"), Optional.empty(), "email is NULL")));
        QuarantineFile file = new QuarantineFile(artifacts);
        file.write("r/a.jsonl", List.of(record, record));
        file.write("r/b.jsonl", List.of(record));

        List<QuarantineRecord> read = new ArrayList<>();
        file.read(List.of("r/a.jsonl", "r/b.jsonl"), read::add);
        assertThat(read).containsExactly(record, record, record);
        assertThat(new String(artifacts.require("r/b.jsonl"), StandardCharsets.UTF_8))
                .isEqualTo("{\"sourceTable\":\"orders\",\"key\":[\"17\",\"0xff\"],\"entity\":\"ORDER\",\"reasons\":"
                        + "[{\"code\":\"missing-key\",\"column\":\"email\",\"text\":\"email is NULL\"}]}\n");
    }
}
