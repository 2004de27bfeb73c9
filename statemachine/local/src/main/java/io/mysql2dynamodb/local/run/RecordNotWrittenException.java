package io.mysql2dynamodb.local.run;

import java.io.IOException;
import java.nio.file.Path;

/** A file of a run's folder cannot be written: the disk is full, or the folder may not be written to. */
public final class RecordNotWrittenException extends RuntimeException {

    public RecordNotWrittenException(Path file, IOException cause) {
        super(
                "cannot write " + file + " (" + cause.getMessage()
                        + "): check that the disk has room and that the folder may be written to",
                cause);
    }
}
