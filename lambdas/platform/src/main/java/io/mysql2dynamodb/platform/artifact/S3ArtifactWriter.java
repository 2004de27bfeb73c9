package io.mysql2dynamodb.platform.artifact;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.sync.RequestBody;

/** An artifact collected in a temporary file until it is put as one object. */
final class S3ArtifactWriter extends ArtifactWriter {

    private final S3ArtifactStore store;
    private final String key;
    private final Path buffer;
    private final OutputStream out;

    S3ArtifactWriter(S3ArtifactStore store, String key, Path buffer) throws IOException {
        this.store = store;
        this.key = key;
        this.buffer = buffer;
        this.out = new BufferedOutputStream(Files.newOutputStream(buffer), 1 << 16);
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
            out.close();
        } catch (IOException e) {
            throw new ArtifactStoreException("artifact " + store.locate(key) + " could not be buffered: " + e, e);
        }
        store.put(key, RequestBody.fromFile(buffer));
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(buffer);
        } catch (IOException e) {
            throw new ArtifactStoreException(
                    "the buffer of artifact " + store.locate(key) + " could not be dropped", e);
        }
    }
}
