package io.mysql2dynamodb.platform.artifact;

import java.io.OutputStream;

/**
 * An artifact being written. Nothing of it can be seen before {@link #commit}; closed without it, it is dropped. For one
 * thread.
 */
public abstract class ArtifactWriter extends OutputStream {

    /**
     * Makes what was written the artifact, durably. Nothing can be written afterwards.
     *
     * @throws ArtifactStoreException if that fails; the artifact is then as it was before
     */
    public abstract void commit();

    /** Drops what was not committed. */
    @Override
    public abstract void close();
}
