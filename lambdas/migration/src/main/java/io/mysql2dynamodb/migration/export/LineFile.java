package io.mysql2dynamodb.migration.export;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** One gzip file of lines while it is written. Used by one thread at a time. */
final class LineFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Path file;
    private final FileOutputStream disk;
    private final MessageDigest digest = sha256();
    private final OutputStream lines;
    private long count;
    private long uncompressed;
    private boolean open = true;

    /**
     * @param folder the export's folder
     * @param path the file's place in it
     */
    LineFile(Path folder, String path) throws IOException {
        this.folder = folder;
        this.file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        this.disk = new FileOutputStream(file.toFile());
        this.lines =
                new GZIPOutputStream(new BufferedOutputStream(new DigestOutputStream(disk, digest), BUFFER), BUFFER);
    }

    /** Adds a line, whose end is added. */
    void add(byte[] line) throws IOException {
        lines.write(line);
        lines.write('\n');
        count++;
        uncompressed += line.length + 1L;
    }

    long uncompressedBytes() {
        return uncompressed;
    }

    /** Ends the file and forces it to the disk. */
    ExportedFile finish() throws IOException {
        ((GZIPOutputStream) lines).finish();
        lines.flush();
        disk.getFD().sync();
        close();
        String path =
                folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        return new ExportedFile(
                path, count, Files.size(file), uncompressed, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        if (open) {
            open = false;
            lines.close();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
