package io.mysql2dynamodb.analysis.log;

import java.io.IOException;
import java.io.InputStream;

/**
 * A log, or an archive of logs, wherever it lies.
 *
 * @param name its name for a person; what it is is told by its content alone
 * @param opening opens it at its beginning. An archive may be opened several times
 */
public record LogInput(String name, Opening opening) {

    /** Opens a log. */
    @FunctionalInterface
    public interface Opening {

        /** A stream from the first byte on; the caller closes it. */
        InputStream open() throws IOException;
    }
}
