package io.mysql2dynamodb.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A transaction on a scratch database that is rolled back when it is closed. For one thread. */
public final class ScratchTrial implements AutoCloseable {

    private final Connection connection;
    private final SourceSession session;

    private ScratchTrial(Connection connection, SourceSession session) {
        this.connection = connection;
        this.session = session;
    }

    static ScratchTrial begin(Connection connection, SourceAddress address) {
        try {
            connection.setAutoCommit(false);
            return new ScratchTrial(connection, JdbcSourceSession.within(connection, address));
        } catch (SQLException cause) {
            throw SourceFailures.whileReading("Beginning a trial", cause);
        }
    }

    /**
     * Changes rows.
     *
     * @param parameters values as {@link RowCursor} gives them; null for NULL
     * @return how many rows the statement itself changed
     * @throws SourceQueryException it is refused
     */
    public long execute(String sql, List<Object> parameters) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ScratchDatabase.bind(statement, parameters);
            return statement.executeLargeUpdate();
        } catch (SQLException cause) {
            throw SourceFailures.whileReading("The statement [" + sql + "]", cause);
        }
    }

    /** The number that the last insert gave to an AUTO_INCREMENT column; 0 if none did. */
    public long lastInsertId() {
        return session.count(SourceQuery.of("SELECT LAST_INSERT_ID()", List.of()));
    }

    /** Reads what the trial has made of the rows; it is in a snapshot all the time, and ends with the trial. */
    public SourceSession session() {
        return session;
    }

    /** Takes everything back. */
    @Override
    public void close() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
            connection.setAutoCommit(true);
        } catch (SQLException cause) {
            throw SourceFailures.whileReading("Taking a trial back", cause);
        }
    }
}
