package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.projection.ProjectedWindow;
import java.util.List;

/**
 * Writes the windows of one chunk. {@link #write} is called by several threads, a window each; the other methods by the one
 * thread that reads the source, for each window in the order of reading, and between its reads.
 */
interface WindowWriter extends AutoCloseable {

    /**
     * Rows of a window that is about to be written which map to one key, with one another or with rows before them.
     *
     * @param earlierWritten waits until all earlier windows are written; to be called only if that is needed
     */
    List<DuplicateKey> before(ProjectedWindow window, Runnable earlierWritten);

    /** Writes the window's items and lookup items, and returns when all are dealt with. */
    WrittenWindow write(ProjectedWindow window);

    /** Rows that map to one key, as the writing of a window has shown. */
    List<DuplicateKey> after(WrittenWindow window);

    /** Write units that the writes so far consumed, indexes included. */
    double unitsConsumed();

    @Override
    void close();
}
