package io.mysql2dynamodb.platform.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderArtifactStoreTest extends ArtifactStoreContract {

    @TempDir
    Path folder;

    @Override
    ArtifactStore store() {
        return new FolderArtifactStore(folder);
    }

    @Test
    void leavesNothingElseBehind() throws IOException {
        store().put("r/a", utf8("a"));
        try (ArtifactWriter writer = store().write("r/b")) {
            writer.write(1);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .containsExactly(folder.resolve("r").resolve("a"));
        }
    }

    @Test
    void hiddenFilesOfOthersAreNoArtifacts() throws IOException {
        Files.createDirectories(folder.resolve("r/.runner"));
        Files.writeString(folder.resolve("r/.runner/log"), "x");
        Files.writeString(folder.resolve("r/.a.part"), "x");
        assertThat(store().list("r/")).isEmpty();
    }

    @Test
    void namesAFolderThatCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("r"), "a file in the way");
        assertThatThrownBy(() -> store().put("r/a", utf8("a")))
                .isInstanceOf(ArtifactStoreException.class)
                .hasMessageContaining(folder.resolve("r").toString());
    }
}
