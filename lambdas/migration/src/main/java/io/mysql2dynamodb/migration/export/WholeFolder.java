package io.mysql2dynamodb.migration.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder that appears whole or not at all: filled beside its place, under a hidden name that says that it is incomplete,
 * and renamed at the end. When the process is told to stop before that, what was filled is removed; when it is killed, the
 * hidden folder stays. Used by one thread.
 */
public final class WholeFolder implements AutoCloseable {

    private final Path target;
    private final Path part;
    private final Path scratch;
    private final Thread removal = new Thread(this::removeQuietly, "remove incomplete export");
    private boolean committed;

    private WholeFolder(Path target, Path part, Path scratch) {
        this.target = target;
        this.part = part;
        this.scratch = scratch;
    }

    /**
     * Begins a folder.
     *
     * @throws FolderExistsException something is there already
     */
    public static WholeFolder begin(Path target) {
        Path whole = target.toAbsolutePath().normalize();
        if (Files.exists(whole)) {
            throw new FolderExistsException(whole);
        }
        try {
            Files.createDirectories(whole.getParent());
            String name = "." + whole.getFileName() + ".incomplete-";
            Path part = Files.createDirectory(whole.resolveSibling(name + UUID.randomUUID()));
            Path scratch = Files.createDirectory(whole.resolveSibling(name + UUID.randomUUID()));
            WholeFolder folder = new WholeFolder(whole, part, scratch);
            Runtime.getRuntime().addShutdownHook(folder.removal);
            return folder;
        } catch (IOException e) {
            throw failed(whole, e);
        }
    }

    /** Where to write what is to be kept. */
    public Path content() {
        return part;
    }

    /** Where to write what is not; it is removed in any case. */
    public Path scratch() {
        return scratch;
    }

    /** Makes the folder appear. */
    public void commit() {
        try {
            if (Files.exists(target)) {
                throw new FolderExistsException(target);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            committed = true;
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(removal);
        } catch (IllegalStateException e) {
            // the process is ending, and the hook does it
            return;
        }
        try {
            remove();
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private void removeQuietly() {
        try {
            remove();
        } catch (IOException e) {
            // the folder's hidden name says that it is incomplete
        }
    }

    private void remove() throws IOException {
        removeTree(scratch);
        if (!committed) {
            removeTree(part);
        }
    }

    private static void removeTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }

    private static ExportFailedException failed(Path folder, IOException e) {
        return new ExportFailedException(
                "the folder " + folder + " cannot be written (" + e
                        + "). Check that its parent is writable and the disk has room",
                e);
    }
}
