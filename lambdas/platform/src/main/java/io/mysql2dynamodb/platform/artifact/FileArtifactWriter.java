package io.mysql2dynamodb.platform.artifact;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file written under a hidden name in its own folder, which takes its real name when it is complete and on the disk. */
final class FileArtifactWriter extends ArtifactWriter {

    private final Path target;
    private final Path part;
    private final FileOutputStream file;
    private final OutputStream out;
    private boolean closed;

    private FileArtifactWriter(Path target, Path part) throws IOException {
        this.target = target;
        this.part = part;
        this.file = new FileOutputStream(part.toFile());
        this.out = new BufferedOutputStream(file, 1 << 16);
    }

    static FileArtifactWriter beside(Path target) {
        try {
            Files.createDirectories(target.getParent());
            Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
            return new FileArtifactWriter(target, part);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    @Override
    public void write(int octet) throws IOException {
        out.write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void commit() {
        try {
            out.flush();
            file.getFD().sync();
            out.close();
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            closed = true;
            forceFolder();
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /** The rename itself is on the disk only when its folder is; some systems cannot open a folder, and need not. */
    private void forceFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (AccessDeniedException e) {
            // Windows does not open folders; its rename is journaled
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            file.close(); // not through the buffer, which a full disk would not take: it is to be dropped
        } catch (IOException e) {
            throw failed(target, e);
        } finally {
            drop();
        }
    }

    private void drop() {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private static ArtifactStoreException failed(Path target, IOException cause) {
        return new ArtifactStoreException(
                "artifact " + target + " could not be written (" + cause
                        + "). Check that the folder is writable and the disk has room",
                cause);
    }
}
