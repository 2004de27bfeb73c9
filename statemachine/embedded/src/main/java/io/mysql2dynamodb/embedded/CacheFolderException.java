package io.mysql2dynamodb.embedded;

import java.nio.file.Path;

/** Thrown when the cache folder cannot be filled; the message names the variable that moves it elsewhere. */
public final class CacheFolderException extends RuntimeException {
    CacheFolderException(Path folder, Throwable cause) {
        super(
                "Cannot fill the cache folder " + folder + " (" + cause + "). Is it writable, and is there space? "
                        + CacheFolder.VARIABLE + " names another folder.",
                cause);
    }
}
