package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A shared library out of a Debian or Ubuntu package, fetched as any user: apt works on lists and a cache of its own
 * inside our cache folder, the package is only unpacked there, and the system stays as it is.
 *
 * @param soname the name by which the loader looks for it
 * @param packages the packages that hold it, in the order to try (Ubuntu 24.04 renamed one)
 */
record AptLibrary(String soname, List<String> packages) {
    private static final Map<String, List<String>> KNOWN =
            Map.of("libaio.so.1", List.of("libaio1", "libaio1t64"), "libnuma.so.1", List.of("libnuma1"));

    static AptLibrary named(String soname) {
        List<String> packages = KNOWN.getOrDefault(soname, List.of());
        if (packages.isEmpty() || !SystemLibraries.aptIsHere()) {
            throw new EmbeddedMySqlUnavailableException(
                    "The embedded MySQL needs " + soname + ", which this system lacks.", LibraryAdvice.forThisSystem());
        }
        return new AptLibrary(soname, packages);
    }

    /** The folder in the cache that holds the library under its soname. */
    Path in(CacheFolder cache) {
        return cache.entry("library-" + soname, this::fetch);
    }

    private void fetch(Path folder) throws IOException {
        Path workshop = Files.createDirectory(folder.resolve("apt"));
        Path unpacked = Files.createDirectory(workshop.resolve("unpacked"));
        for (String place : List.of("lists/partial", "cache/archives/partial")) {
            Files.createDirectories(workshop.resolve(place));
        }
        apt(workshop, "update");
        download(workshop);
        for (Path archive : files(workshop, ".*\\.deb")) {
            Tool.run(
                    List.of("dpkg", "-x", archive.toString(), unpacked.toString()),
                    workshop,
                    InputStream.nullInputStream());
        }
        // The file itself, under the name the loader asks for: the package's may differ (libaio.so.1t64.0.2).
        Path library = files(unpacked, ".*/" + soname.replace(".", "\\.") + "[^/]*").stream()
                .filter(file -> !Files.isSymbolicLink(file))
                .findFirst()
                .orElseThrow(() -> new IOException("No " + soname + " in " + packages));
        Files.copy(library, folder.resolve(soname));
        FolderTree.delete(workshop);
    }

    private void download(Path workshop) throws IOException {
        List<String> failures = new ArrayList<>();
        for (String candidate : packages) {
            Tool.Outcome outcome = aptAttempt(workshop, "download", candidate);
            if (outcome.succeeded()) {
                return;
            }
            failures.add(outcome.output().strip());
        }
        throw unavailable(String.join("\n", failures));
    }

    private void apt(Path workshop, String action) throws IOException {
        Tool.Outcome outcome = aptAttempt(workshop, action);
        if (!outcome.succeeded()) {
            throw unavailable(outcome.output().strip());
        }
    }

    private static Tool.Outcome aptAttempt(Path workshop, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "apt-get",
                "-q",
                "-oDir::State::Lists=" + workshop.resolve("lists"),
                "-oDir::Cache=" + workshop.resolve("cache"),
                "-oDebug::NoLocking=1",
                "-oAPT::Sandbox::User=",
                "-oAcquire::Languages=none"));
        command.addAll(List.of(arguments));
        return Tool.attempt(command, workshop, Map.of(), InputStream.nullInputStream());
    }

    private EmbeddedMySqlUnavailableException unavailable(String output) {
        return new EmbeddedMySqlUnavailableException(
                "The embedded MySQL needs " + soname + ", which this system lacks, and apt could not fetch it: "
                        + output,
                LibraryAdvice.forThisSystem());
    }

    private static List<Path> files(Path folder, String pattern) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(
                            file -> Files.isRegularFile(file) && file.toString().matches(pattern))
                    .toList();
        }
    }
}
