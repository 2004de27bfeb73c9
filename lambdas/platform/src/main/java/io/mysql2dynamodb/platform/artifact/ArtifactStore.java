package io.mysql2dynamodb.platform.artifact;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Where a run's artifacts are. An artifact appears whole or not at all, and replaces the one before it as a whole. Keys
 * are paths with {@code /}, see {@link RunArtifacts}. Thread-safe.
 *
 * <p>Every method may throw {@link ArtifactStoreException} when the store cannot be read or written, and
 * {@link IllegalArtifactKeyException} for a key that is not a plain relative path.
 */
public interface ArtifactStore {

    /** Writes an artifact, durably when this returns. */
    void put(String key, byte[] content);

    /** The artifact's content, empty if there is none. For small artifacts. */
    Optional<byte[]> get(String key);

    /** A stream of the artifact's content, which the caller closes; empty if there is none. */
    Optional<InputStream> read(String key);

    /** Begins an artifact that is written piece by piece; it appears with {@link ArtifactWriter#commit}. */
    ArtifactWriter write(String key);

    /** Keys that begin with the prefix, sorted. */
    List<String> list(String prefix);

    /** The place of an artifact as people would look for it: {@code s3://bucket/key} or a file's path. */
    String locate(String key);

    /**
     * The content of an artifact that must be there.
     *
     * @throws ArtifactMissingException if it is not
     */
    default byte[] require(String key) {
        return get(key).orElseThrow(() -> new ArtifactMissingException(locate(key)));
    }
}
