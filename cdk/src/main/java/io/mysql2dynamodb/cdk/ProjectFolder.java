package io.mysql2dynamodb.cdk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The root of the repository, where {@code cdk.json} is, and what synthesis takes from it.
 *
 * @param root the folder, absolute
 */
public record ProjectFolder(Path root) {

    /**
     * The repository that this class was built in: the first folder above its jar, or its classes, that holds a
     * {@code cdk.json}. So the app may be started from any working directory.
     *
     * @throws MissingFileException if the jar was carried elsewhere
     */
    static ProjectFolder ofThisApp() {
        Path origin = origin();
        for (Path folder = origin; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("cdk.json"))) {
                return new ProjectFolder(folder);
            }
        }
        throw new MissingFileException(
                "cdk.json",
                origin,
                "It is looked for in the folders above the app's jar; run the jar where it was built");
    }

    /** The contract that is used when none is named. */
    Path defaultContract() {
        return root.resolve("contracts/migrationContract.json");
    }

    /** The zip that a Lambda module builds, whether or not it is there. */
    Path functionPackage(String module) {
        return root.resolve("lambdas").resolve(module).resolve("target/function.zip");
    }

    /**
     * The workflow's text in Amazon States Language, with its {@code ${...}} substitutions.
     *
     * @throws MissingFileException if the file is not there
     */
    public String workflow() {
        Path file = root.resolve("statemachine/migration.asl.json");
        if (!Files.isRegularFile(file)) {
            throw new MissingFileException("The workflow", file, "It is part of the repository: restore it");
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the workflow " + file, e);
        }
    }

    private static Path origin() {
        try {
            return Path.of(ProjectFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The class path has an entry that is not a file", e);
        }
    }
}
