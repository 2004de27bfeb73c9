package io.mysql2dynamodb.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
    @TempDir
    private Path root;

    private CacheFolder cache;

    @BeforeEach
    void open() {
        cache = new CacheFolder(root);
    }

    @Test
    void buildsAnEntryOnce() {
        AtomicInteger builds = new AtomicInteger();

        cache.entry("thing", folder -> builds.incrementAndGet());
        cache.entry("thing", folder -> builds.incrementAndGet());

        assertThat(builds).hasValue(1);
    }

    @Test
    void keepsNothingOfABuildThatFails() {
        assertThatThrownBy(() -> cache.entry("thing", folder -> {
                    Files.writeString(folder.resolve("half"), "x");
                    throw new IOException("disk full");
                }))
                .isInstanceOf(CacheFolderException.class)
                .hasMessageContaining("disk full")
                .hasMessageContaining(CacheFolder.VARIABLE);

        assertThat(root.resolve("thing")).doesNotExist();
        assertThat(root.resolve(".building")).isEmptyDirectory();
    }

    @Test
    void takesTheEntryOfAnotherProcessThatWasFaster() {
        Path entry = cache.entry("thing", folder -> {
            Files.writeString(folder.resolve("by"), "me");
            Files.createDirectories(root.resolve("thing"));
            Files.writeString(root.resolve("thing/by"), "another");
        });

        assertThat(entry.resolve("by")).hasContent("another");
    }

    @Test
    void removesWhatAKilledProcessLeftHalfBuilt() throws IOException {
        Path abandoned = Files.createDirectories(root.resolve(".building/thing-1"));
        Path recent = Files.createDirectories(root.resolve(".building/thing-2"));
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minusSeconds(7_200)));

        cache.entry("other", folder -> {});

        assertThat(abandoned).doesNotExist();
        assertThat(recent).exists();
    }
}
