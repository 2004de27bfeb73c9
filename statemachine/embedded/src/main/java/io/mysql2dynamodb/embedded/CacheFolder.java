package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What all runs of this user share: unpacked binaries, system libraries, the pre-initialised data folder.
 * {@code ~/.cache/mysql2dynamodb} unless the system property or environment variable {@value #VARIABLE} names another.
 *
 * <p>An entry is built aside and renamed into place as a whole, so processes that build the same entry at the same time
 * cannot disturb each other: the first rename wins and the others use its result.
 */
final class CacheFolder {
    static final String VARIABLE = "MYSQL2DYNAMODB_CACHE";

    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private final Path root;

    CacheFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    static CacheFolder ofThisUser() {
        return Optional.ofNullable(System.getProperty(VARIABLE))
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE)))
                .filter(named -> !named.isBlank())
                .map(named -> new CacheFolder(Path.of(named)))
                .orElseGet(() -> new CacheFolder(Path.of(System.getProperty("user.home"), ".cache", "mysql2dynamodb")));
    }

    Path root() {
        return root;
    }

    /** The entry's folder, built first if it is not there yet. */
    Path entry(String name, Builder builder) {
        Path entry = root.resolve(name);
        if (Files.isDirectory(entry)) {
            return entry;
        }
        Path workshop = root.resolve(".building");
        try {
            Files.createDirectories(workshop);
            removeAbandoned(workshop);
            Path building = Files.createTempDirectory(workshop, name + "-");
            try {
                builder.fill(building);
                putInPlace(building, entry);
            } finally {
                FolderTree.delete(building);
            }
        } catch (IOException e) {
            throw new CacheFolderException(root, e);
        }
        return entry;
    }

    private static void putInPlace(Path building, Path entry) throws IOException {
        try {
            Files.move(building, entry, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(entry)) {
                throw e;
            }
            // Another process was first; its entry is as good as ours.
        }
    }

    /** Leftovers of killed processes; old enough that nobody can still be building them. */
    private static void removeAbandoned(Path workshop) throws IOException {
        FileTime limit = FileTime.from(Instant.now().minus(ABANDONED_AFTER));
        try (Stream<Path> leftovers = Files.list(workshop)) {
            for (Path leftover : leftovers.toList()) {
                if (wasTouchedBefore(limit, leftover)) {
                    FolderTree.delete(leftover);
                }
            }
        }
    }

    private static boolean wasTouchedBefore(FileTime limit, Path leftover) throws IOException {
        try {
            return Files.getLastModifiedTime(leftover).compareTo(limit) < 0;
        } catch (NoSuchFileException removedByAnotherProcess) {
            return false;
        }
    }

    /** Fills a new, empty folder with an entry's content. */
    @FunctionalInterface
    interface Builder {
        void fill(Path folder) throws IOException;
    }
}
