package io.mysql2dynamodb.local.run;

import io.mysql2dynamodb.local.InvalidUsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where a run lives: {@code <artifacts>/<run>} holds its artifacts, {@code .runner} inside it what this program needs
 * to look at the run from another process or to resume it. No file of it holds a secret of the user's.
 */
public final class RunFolder {

    private final Path artifacts;
    private final RunName name;

    private RunFolder(Path artifacts, RunName name) {
        this.artifacts = artifacts;
        this.name = name;
    }

    /**
     * Makes the folder of a new run.
     *
     * @throws InvalidUsageException when a run of that name exists, or when nothing can be written there
     */
    public static RunFolder create(Path artifacts, RunName name) {
        RunFolder folder = new RunFolder(artifacts.toAbsolutePath().normalize(), name);
        try {
            Files.createDirectories(folder.artifacts);
            Files.createDirectory(folder.root());
            Files.createDirectory(folder.runner(), ownerOnly(folder.root()));
        } catch (FileAlreadyExistsException e) {
            throw taken(folder, e);
        } catch (IOException e) {
            throw new InvalidUsageException(
                    "cannot make the run's folder " + folder.root() + " (" + e.getMessage()
                            + "): give a folder that can be written to with --artifacts",
                    e);
        }
        return folder;
    }

    /**
     * The folder of a run that was started before.
     *
     * @throws InvalidUsageException when there is no such run
     */
    public static RunFolder existing(Path artifacts, RunName name) {
        RunFolder folder = new RunFolder(artifacts.toAbsolutePath().normalize(), name);
        if (!Files.isDirectory(folder.runner())) {
            throw new InvalidUsageException("there is no run '" + name + "' in " + folder.artifacts
                    + ": check the name, or say with --artifacts where its artifacts are");
        }
        return folder;
    }

    private boolean wasKilledBeforeItBegan() {
        return Files.isDirectory(runner())
                && Stream.of(RunRecords.CONFIGURATION, "endpoint.json", "executions")
                        .map(runner()::resolve)
                        .noneMatch(Files::exists);
    }

    private static InvalidUsageException taken(RunFolder folder, FileAlreadyExistsException cause) {
        if (folder.wasKilledBeforeItBegan()) {
            return new InvalidUsageException(
                    "run '" + folder.name + "' was killed before it began: remove its folder " + folder.root()
                            + ", or choose another name with --run",
                    cause);
        }
        if (Files.isDirectory(folder.runner())) {
            return new InvalidUsageException(
                    "run '" + folder.name + "' exists already in " + folder.artifacts + ": continue it with 'resume "
                            + folder.name + "', or choose another name with --run",
                    cause);
        }
        return new InvalidUsageException(
                folder.root() + " exists already and is not a run's folder: choose another name with --run, or another "
                        + "folder with --artifacts",
                cause);
    }

    private static FileAttribute<?>[] ownerOnly(Path where) {
        boolean posix = where.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    public RunName name() {
        return name;
    }

    /** The folder that holds all runs. */
    public Path artifacts() {
        return artifacts;
    }

    /** The run's own folder, with its artifacts. */
    public Path root() {
        return artifacts.resolve(name.value());
    }

    /** What the program keeps for itself. */
    public Path runner() {
        return root().resolve(".runner");
    }

    public Path summary() {
        return root().resolve("summary.json");
    }

    public Path log() {
        return runner().resolve("orchestrator.log");
    }

    /** Takes away a folder in which nothing was begun, so that its name is free again. */
    public void discard() {
        try (var files = Files.walk(root())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take away " + root(), e);
        }
    }
}
