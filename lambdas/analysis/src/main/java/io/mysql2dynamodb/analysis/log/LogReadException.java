package io.mysql2dynamodb.analysis.log;

import java.io.IOException;

/** Reading a log failed in the middle or at its opening: what was told of it so far is not the whole. */
public final class LogReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogReadException(String name, IOException cause) {
        super(
                "the log " + name + " cannot be read (" + cause
                        + "). Check that it exists and may be read, and read it again from its beginning",
                cause);
    }
}
