package io.mysql2dynamodb.platform.artifact;

/** A key that could leave the store or not be kept on every file system. */
public final class IllegalArtifactKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllegalArtifactKeyException(String key) {
        super("artifact key \"" + key + "\" is not a path of plain names. Use letters, digits and ._-=+@ between"
                + " slashes; a name does not begin with a dot");
    }
}
