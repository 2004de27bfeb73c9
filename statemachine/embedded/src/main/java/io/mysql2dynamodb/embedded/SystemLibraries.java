package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes mysqld loadable. It needs {@code libaio.so.1} and {@code libnuma.so.1}, which a fresh machine often lacks; where
 * apt is at hand they are fetched into the cache without touching the system, elsewhere the error says what to install.
 */
final class SystemLibraries {
    private static final Pattern MISSING = Pattern.compile("error while loading shared libraries: ([^:\\s]+):");

    private final CacheFolder cache;

    SystemLibraries(CacheFolder cache) {
        this.cache = cache;
    }

    /** The environment under which this mysqld loads; empty when the system has all it needs. */
    Map<String, String> environmentFor(Path mysqld) {
        Set<Path> folders = new LinkedHashSet<>();
        while (true) {
            Map<String, String> environment = environment(folders);
            Optional<String> missing = missingLibrary(mysqld, environment);
            if (missing.isEmpty()) {
                return environment;
            }
            if (!folders.add(AptLibrary.named(missing.get()).in(cache))) {
                throw new EmbeddedMySqlUnavailableException(
                        "MySQL still finds no " + missing.get() + " although it is in " + folders + ".",
                        LibraryAdvice.forThisSystem());
            }
        }
    }

    private static Optional<String> missingLibrary(Path mysqld, Map<String, String> environment) {
        Tool.Outcome outcome;
        try {
            outcome = Tool.attempt(
                    List.of(mysqld.toString(), "--no-defaults", "--version"),
                    mysqld.getParent(),
                    environment,
                    InputStream.nullInputStream());
        } catch (IOException e) {
            // A system without glibc cannot even find the program's loader.
            throw new EmbeddedMySqlUnavailableException(
                    "This system cannot execute " + mysqld + " (" + e.getMessage() + ").",
                    "It needs Linux with glibc, or macOS.");
        }
        if (outcome.succeeded()) {
            return Optional.empty();
        }
        Matcher matcher = MISSING.matcher(outcome.output());
        if (matcher.find()) {
            return Optional.of(matcher.group(1));
        }
        throw new EmbeddedMySqlUnavailableException(
                mysqld + " does not start: " + outcome.output().strip(), LibraryAdvice.forThisSystem());
    }

    private static Map<String, String> environment(Set<Path> folders) {
        if (folders.isEmpty()) {
            return Map.of();
        }
        return Map.of(
                "LD_LIBRARY_PATH",
                String.join(":", folders.stream().map(Path::toString).toList()));
    }

    /** Whether apt can be used here. */
    static boolean aptIsHere() {
        return Files.isExecutable(Path.of("/usr/bin/apt-get")) && Files.isExecutable(Path.of("/usr/bin/dpkg"));
    }
}
