package io.mysql2dynamodb.source;

import io.mysql2dynamodb.schema.SourceSchema;
import java.util.Collection;

/**
 * One connection to the source, for one thread. It is read-only and pinned, whatever the server's defaults are:
 * time zone UTC, sql_mode ALLOW_INVALID_DATES, utf8mb4 with utf8mb4_0900_ai_ci, repeatable reads, div_precision_increment 4.
 *
 * <p>Every method may throw {@link SourceUnreachableException} when the connection is lost and
 * {@link SourcePrivilegeException} when a table may not be read.
 */
public interface SourceSession extends AutoCloseable {

    /** Starts a consistent snapshot: until it ends, every query sees the rows as they are now. */
    void beginSnapshot();

    /** Ends the snapshot, if there is one. */
    void endSnapshot();

    /** Whether a snapshot has begun and not ended. */
    boolean inSnapshot();

    /** The structure of the database of this session. */
    SourceSchema readSchema();

    /** The same of some of its tables only; one that is not there, or may not be read, is left out. */
    SourceSchema readSchema(Collection<String> tables);

    /** How busy the server is now. */
    SourceLoad load();

    /**
     * Runs a query and streams its rows. Only one cursor may be open at a time: close it before the next query.
     *
     * @throws SourceQueryException the server refuses the statement
     * @throws UnsupportedColumnTypeException a result column cannot be read exactly
     */
    RowCursor query(SourceQuery query);

    /** The single number that a query such as {@code SELECT COUNT(*)} gives. */
    long count(SourceQuery query);

    /** The server's version, such as {@code 8.0.33}. */
    String serverVersion();

    /** Ends the snapshot and closes the connection. */
    @Override
    void close();
}
