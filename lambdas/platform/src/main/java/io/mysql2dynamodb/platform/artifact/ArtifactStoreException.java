package io.mysql2dynamodb.platform.artifact;

/** The artifact store cannot be reached, read or written. The message names the place. Transient on AWS. */
public final class ArtifactStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ArtifactStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
