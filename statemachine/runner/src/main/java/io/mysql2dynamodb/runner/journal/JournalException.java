package io.mysql2dynamodb.runner.journal;

import java.io.IOException;

/** The journal could not be read or written: the execution cannot go on safely. */
public final class JournalException extends RuntimeException {

    public JournalException(String what, IOException cause) {
        super(what + ": " + cause.getMessage() + ". Check the disk and the folder's permissions.", cause);
    }
}
