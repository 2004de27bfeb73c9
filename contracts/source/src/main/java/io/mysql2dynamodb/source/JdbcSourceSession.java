package io.mysql2dynamodb.source;

import io.mysql2dynamodb.schema.SourceSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A pinned session over one JDBC connection. */
final class JdbcSourceSession implements SourceSession {

    // messages of exceptions travel in workflow states, whose size is limited
    private static final int SHOWN = 2_000;

    private final Connection connection;
    private final String database;
    private final String serverVersion;
    private final boolean borrowed;
    private boolean snapshot;

    private JdbcSourceSession(Connection connection, String database, String serverVersion, boolean borrowed) {
        this.connection = connection;
        this.database = database;
        this.serverVersion = serverVersion;
        this.borrowed = borrowed;
        this.snapshot = borrowed;
    }

    /** A session that reads within a transaction of somebody else, who ends it and closes the connection. */
    static JdbcSourceSession within(Connection connection, SourceAddress address) throws SQLException {
        String version = connection.getMetaData().getDatabaseProductVersion();
        return new JdbcSourceSession(connection, address.database(), version, true);
    }

    /** Takes the connection over and closes it if it does not read exactly. */
    static JdbcSourceSession pinned(Connection connection, SourceAddress address) throws SQLException {
        boolean kept = false;
        try {
            String version = checkPinned(connection, address);
            JdbcSourceSession session = new JdbcSourceSession(connection, address.database(), version, false);
            kept = true;
            return session;
        } finally {
            if (!kept) {
                connection.close();
            }
        }
    }

    private static String checkPinned(Connection connection, SourceAddress address) throws SQLException {
        Map<String, String> expected = PinnedSession.expected();
        StringBuilder sql = new StringBuilder("SELECT VERSION()");
        expected.keySet().forEach(variable -> sql.append(", @@session.").append(variable));
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.toString())) {
            row.next();
            int column = 2;
            for (Map.Entry<String, String> variable : expected.entrySet()) {
                String found = row.getString(column++);
                if (!variable.getValue().equals(found)) {
                    throw new SessionNotPinnedException(
                            "MySQL at " + address.host() + " answers " + variable.getKey() + " = '" + found
                                    + "' although the session asked for '" + variable.getValue()
                                    + "'. A proxy in between may change it: connect directly.",
                            null);
                }
            }
            return row.getString(1);
        }
    }

    @Override
    public void beginSnapshot() {
        if (borrowed) {
            return;
        }
        execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY", "Starting a snapshot");
        snapshot = true;
    }

    @Override
    public void endSnapshot() {
        if (snapshot && !borrowed) {
            snapshot = false;
            try (Statement statement = connection.createStatement()) {
                statement.execute("COMMIT");
            } catch (SQLException cause) {
                // no server refuses the end of a transaction that only reads: the connection broke in mid-answer,
                // and the driver may say of it only that an answer is still awaited
                throw SourceFailures.lost("Ending the snapshot", cause);
            }
        }
    }

    @Override
    public boolean inSnapshot() {
        return snapshot;
    }

    @Override
    public SourceSchema readSchema() {
        return new SchemaReader(this, database).read();
    }

    @Override
    public SourceSchema readSchema(Collection<String> tables) {
        return new SchemaReader(this, database, tables).read();
    }

    @Override
    public SourceLoad load() {
        try {
            return new LoadReader(connection).read();
        } catch (SQLException cause) {
            throw SourceFailures.whileReading("Asking the server how busy it is", cause);
        }
    }

    @Override
    public RowCursor query(SourceQuery query) {
        PreparedStatement statement = null;
        try {
            statement = connection.prepareStatement(
                    OwnStatements.marked(query.sql()), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
            // rows one by one as they arrive: bounded memory, and measured faster than whole results (by 1.3) or
            // server-side cursors (by 7) for windows of 1,000 to 5,000 rows
            statement.setFetchSize(Integer.MIN_VALUE);
            bind(statement, query.parameters());
            return new JdbcRowCursor(statement, statement.executeQuery(), query);
        } catch (SQLException cause) {
            throw failed(query, statement, cause);
        }
    }

    @Override
    public long count(SourceQuery query) {
        try (RowCursor row = query(query)) {
            row.next();
            return ((Number) row.value(0)).longValue();
        }
    }

    @Override
    public String serverVersion() {
        return serverVersion;
    }

    @Override
    public void close() {
        if (borrowed) {
            return;
        }
        try {
            // the server ends the snapshot with the connection
            connection.close();
        } catch (SQLException cause) {
            throw SourceFailures.whileReading("Closing the connection", cause);
        }
    }

    private void execute(String sql, String doing) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException cause) {
            throw SourceFailures.whileReading(doing, cause);
        }
    }

    private static void bind(PreparedStatement statement, List<Object> parameters) throws SQLException {
        for (int i = 0; i < parameters.size(); i++) {
            Object value = parameters.get(i);
            if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof BigInteger number) {
                statement.setBigDecimal(i + 1, new BigDecimal(number));
            } else if (value instanceof BigDecimal number) {
                statement.setBigDecimal(i + 1, number);
            } else if (value instanceof Double number) {
                statement.setDouble(i + 1, number);
            } else if (value instanceof String text) {
                statement.setString(i + 1, text);
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                throw new IllegalArgumentException("No parameter can be of " + value.getClass());
            }
        }
    }

    private static SourceException failed(SourceQuery query, PreparedStatement statement, SQLException cause) {
        if (statement != null) {
            try {
                statement.close();
            } catch (SQLException closing) {
                cause.addSuppressed(closing);
            }
        }
        String sql = query.sql();
        String shown = sql.length() <= SHOWN ? sql : sql.substring(0, SHOWN) + "...";
        return SourceFailures.whileReading("The query [" + shown + "]", cause);
    }
}
