package io.mysql2dynamodb.source;

import io.mysql2dynamodb.schema.ColumnType;

/**
 * The rows of one query, forward only. Not safe for several threads.
 *
 * <p>Values are exact: {@link Long} or {@link java.math.BigInteger} (integers, BIT), {@link java.math.BigDecimal}
 * (DECIMAL with its scale, FLOAT, DOUBLE), {@link String} (text, dates and times as MySQL writes them, YEAR, ENUM, SET,
 * JSON), {@code byte[]} (binary, GEOMETRY), null, or {@link Unreadable} where the stored bytes are not what the column
 * says.
 */
public interface RowCursor extends AutoCloseable {

    /** Moves to the next row; false at the end. */
    boolean next();

    /** The value of a result column of the current row, counted from 0. */
    Object value(int column);

    /** The type of a result column: as the query says, else as the server reports. */
    ColumnType type(int column);

    /** Bytes of values read so far, as they came from the server. */
    long bytes();

    @Override
    void close();
}
