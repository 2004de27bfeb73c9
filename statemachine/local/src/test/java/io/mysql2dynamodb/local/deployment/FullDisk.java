package io.mysql2dynamodb.local.deployment;

import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.ArtifactStoreException;
import io.mysql2dynamodb.platform.artifact.ArtifactWriter;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Artifacts on a disk that has room for so many writes, and then for none. Thread-safe. */
final class FullDisk implements ArtifactStore {

    static final String MESSAGE = "No space left on device. Check that the folder is writable and the disk has room";

    private final ArtifactStore behind;
    private int room;
    private int wrote;
    private boolean full;

    FullDisk(ArtifactStore behind) {
        this.behind = behind;
    }

    /** Makes room for so many writes. */
    synchronized void room(int writes) {
        room = writes;
        wrote = 0;
        full = false;
    }

    /** How many there have been since. */
    synchronized int wrote() {
        return wrote;
    }

    private synchronized void take() {
        if (full || room == wrote) {
            full = true;
            throw new ArtifactStoreException(MESSAGE, new IOException("No space left on device"));
        }
        wrote++;
    }

    @Override
    public void put(String key, byte[] content) {
        take();
        behind.put(key, content);
    }

    @Override
    public Optional<byte[]> get(String key) {
        return behind.get(key);
    }

    @Override
    public Optional<InputStream> read(String key) {
        return behind.read(key);
    }

    @Override
    public ArtifactWriter write(String key) {
        take();
        ArtifactWriter begun = behind.write(key);
        return new ArtifactWriter() {
            @Override
            public void write(int octet) throws IOException {
                begun.write(octet);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                begun.write(bytes, offset, length);
            }

            @Override
            public void commit() {
                take();
                begun.commit();
            }

            @Override
            public void close() {
                begun.close();
            }
        };
    }

    @Override
    public List<String> list(String prefix) {
        return behind.list(prefix);
    }

    @Override
    public String locate(String key) {
        return behind.locate(key);
    }
}
