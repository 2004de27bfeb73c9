package io.mysql2dynamodb.platform.artifact;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Artifacts as files of a folder. Each is written beside its place, forced to the disk and renamed, so that a crash at
 * any moment leaves the old artifact or the new one. Names that begin with a dot are not artifacts. Thread-safe.
 */
public final class FolderArtifactStore implements ArtifactStore {

    private final Path root;

    /**
     * @param root the folder; it is created when the first artifact is written
     */
    public FolderArtifactStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public void put(String key, byte[] content) {
        try (ArtifactWriter out = write(key)) {
            out.write(content);
            out.commit();
        } catch (IOException e) {
            throw new ArtifactStoreException(
                    "artifact " + locate(key) + " could not be written (" + e.getMessage()
                            + "). Check that the folder is writable and the disk has room",
                    e);
        }
    }

    @Override
    public Optional<byte[]> get(String key) {
        try {
            return Optional.of(Files.readAllBytes(file(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ArtifactStoreException("artifact " + locate(key) + " could not be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<InputStream> read(String key) {
        try {
            return Optional.of(Files.newInputStream(file(key)));
        } catch (NoSuchFileException | FileNotFoundException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ArtifactStoreException("artifact " + locate(key) + " could not be read: " + e.getMessage(), e);
        }
    }

    @Override
    public ArtifactWriter write(String key) {
        return FileArtifactWriter.beside(file(key));
    }

    @Override
    public List<String> list(String prefix) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(deepestFolder(prefix))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "/"))
                    .filter(key -> key.startsWith(prefix) && !key.startsWith(".") && !key.contains("/."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ArtifactStoreException("folder " + root + " could not be listed: " + e.getMessage(), e);
        }
    }

    /** The folder below which every key with the prefix is. */
    private Path deepestFolder(String prefix) {
        Path folder = root;
        String[] names = prefix.split("/", -1);
        for (int i = 0; i < names.length - 1; i++) {
            Path next = folder.resolve(ArtifactKey.checked(names[i]));
            if (!Files.isDirectory(next)) {
                break;
            }
            folder = next;
        }
        return folder;
    }

    @Override
    public String locate(String key) {
        return file(key).toString();
    }

    private Path file(String key) {
        return root.resolve(ArtifactKey.checked(key));
    }
}
