package io.mysql2dynamodb.source;

import io.mysql2dynamodb.schema.ColumnType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Optional;

/** Reads the bytes of the text protocol itself, so that no conversion of the driver stands between. */
final class JdbcRowCursor implements RowCursor {

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final ColumnType[] types;
    private final ColumnReader[] readers;
    private long bytes;

    JdbcRowCursor(PreparedStatement statement, ResultSet rows, SourceQuery query) throws SQLException {
        this.statement = statement;
        this.rows = rows;
        ResultSetMetaData reported = rows.getMetaData();
        types = new ColumnType[reported.getColumnCount()];
        readers = new ColumnReader[types.length];
        for (int i = 0; i < types.length; i++) {
            Optional<ColumnType> known =
                    query.types().isEmpty() ? Optional.empty() : query.types().get(i);
            types[i] = known.isPresent() ? known.get() : ReportedTypes.of(reported, i + 1);
            readers[i] = ColumnReader.of(types[i]);
        }
    }

    @Override
    public boolean next() {
        try {
            return rows.next();
        } catch (SQLException cause) {
            throw SourceFailures.whileReading("Reading rows", cause);
        }
    }

    @Override
    public Object value(int column) {
        byte[] raw;
        try {
            raw = rows.getBytes(column + 1);
        } catch (SQLException cause) {
            throw SourceFailures.whileReading("Reading a value", cause);
        }
        if (raw == null) {
            return null;
        }
        bytes += raw.length;
        return readers[column].read(raw);
    }

    @Override
    public ColumnType type(int column) {
        return types[column];
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        try {
            rows.close();
            statement.close();
        } catch (SQLException cause) {
            throw SourceFailures.whileReading("Closing a query", cause);
        }
    }
}
