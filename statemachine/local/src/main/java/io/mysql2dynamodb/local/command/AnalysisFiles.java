package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.artifact.ArtifactFormat;
import io.mysql2dynamodb.artifact.InvalidArtifactException;
import io.mysql2dynamodb.catalog.CatalogFormat;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.workload.Workload;
import io.mysql2dynamodb.workload.WorkloadFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What stage 1 left in a folder for the stages behind it.
 *
 * @param catalog {@code schema.json}
 * @param workload {@code access-patterns.json}
 */
record AnalysisFiles(DatabaseCatalog catalog, Workload workload) {

    /**
     * Reads both files.
     *
     * @throws InvalidUsageException when one is not there, or has not its form
     */
    static AnalysisFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidUsageException("there is no folder " + folder + ": check --analysis");
        }
        return new AnalysisFiles(read(folder, CatalogFormat.JSON), read(folder, WorkloadFormat.JSON));
    }

    private static <T> T read(Path folder, ArtifactFormat<T> format) {
        Path file = folder.resolve(format.fileName());
        if (!Files.isRegularFile(file)) {
            throw new InvalidUsageException("the folder " + folder + " has no " + format.fileName()
                    + ": name the folder into which the analysis wrote, by --analysis");
        }
        try {
            return format.read(Files.readAllBytes(file));
        } catch (InvalidArtifactException e) {
            throw new InvalidUsageException(e.getMessage(), e);
        } catch (IOException e) {
            throw new InvalidUsageException("the file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
