package io.mysql2dynamodb.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MySqlArchiveTest {
    @TempDir
    private Path folder;

    @Test
    void unpacksWhatAServerNeeds() throws IOException {
        Path zip =
                zip("bin/mysqld", "bin/mysqld-debug", "lib/private/libx.so", "lib/plugin/y.so", "share/charsets/a.xml");

        Path home = new MySqlArchive(zip).in(new CacheFolder(folder.resolve("cache")));

        assertThat(home.getFileName()).hasToString("mysql-9");
        assertThat(home.resolve("bin/mysqld")).isExecutable().hasContent("bin/mysqld");
        assertThat(home.resolve("lib/private/libx.so")).exists();
        assertThat(home.resolve("share/charsets/a.xml")).exists();
        assertThat(home.resolve("bin/mysqld-debug")).doesNotExist();
        assertThat(home.resolve("lib/plugin")).doesNotExist();
    }

    @Test
    void unpacksNothingOutsideOfItsFolder() throws IOException {
        Path zip = zip("bin/mysqld", "share/../../../outside");

        assertThatThrownBy(() -> new MySqlArchive(zip).in(new CacheFolder(folder.resolve("cache"))))
                .hasMessageContaining("outside of its folder");
    }

    @Test
    void saysWhichFileCannotBeRead() {
        assertThatThrownBy(() -> new MySqlArchive(folder.resolve("none.zip")).in(new CacheFolder(folder)))
                .isInstanceOf(EmbeddedMySqlUnavailableException.class)
                .hasMessageContaining("none.zip")
                .hasMessageContaining(MySqlArchive.VARIABLE);
    }

    private Path zip(String... entries) throws IOException {
        Path file = folder.resolve("mysql-9.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
