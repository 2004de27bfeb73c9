package io.mysql2dynamodb.source;

import com.mysql.cj.jdbc.Driver;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A database of our own in which statements that change rows are tried. It begins empty and is dropped when it is closed; a
 * database that was there before is only taken if an earlier one of ours left it. For one thread.
 */
public final class ScratchDatabase implements AutoCloseable {

    /** A table by which a database is known to be ours. */
    private static final String MARK = "_mysql2dynamodb_scratch";

    private final SourceAddress address;
    private final Supplier<Password> password;
    private final Connection connection;
    private final Runnable afterwards;

    private ScratchDatabase(
            SourceAddress address, Supplier<Password> password, Connection connection, Runnable afterwards) {
        this.address = address;
        this.password = password;
        this.connection = connection;
        this.afterwards = afterwards;
    }

    /**
     * Makes the database that the address names; its user may create and drop it.
     *
     * @throws ScratchDatabaseTakenException something is in a database of that name that is not ours
     * @throws SourceException as its classes say
     */
    public static ScratchDatabase create(SourceAddress address, Supplier<Password> password) {
        return create(address, password, () -> {});
    }

    /**
     * The same on a server that was started for it.
     *
     * @param afterwards done when the database is closed, or cannot be made
     */
    public static ScratchDatabase create(SourceAddress address, Supplier<Password> password, Runnable afterwards) {
        boolean made = false;
        try {
            ScratchDatabase scratch = made(address, password, afterwards);
            made = true;
            return scratch;
        } finally {
            if (!made) {
                afterwards.run();
            }
        }
    }

    private static ScratchDatabase made(SourceAddress address, Supplier<Password> password, Runnable afterwards) {
        Connection connection = null;
        try {
            connection = connect(address, password.get());
            ScratchDatabase scratch = new ScratchDatabase(address, password, connection, afterwards);
            scratch.requireOurs();
            scratch.begin();
            return scratch;
        } catch (SQLException cause) {
            throw SourceFailures.whileConnecting(address, closing(connection, cause));
        } catch (ScratchDatabaseTakenException taken) {
            closing(connection, taken);
            throw taken;
        }
    }

    private static Connection connect(SourceAddress address, Password password) throws SQLException {
        SQLException refused = null;
        for (Encryption encryption : Encryption.inOrder(address)) {
            Properties properties = PinnedSession.driverProperties(address, password.reveal(), encryption);
            properties.setProperty("createDatabaseIfNotExist", "true");
            try {
                Connection connection = new Driver().connect(address.driverUrl(), properties);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET SESSION transaction_read_only = 0");
                }
                return connection;
            } catch (SQLException cause) {
                refused = cause;
            }
        }
        throw refused;
    }

    private static <E extends Exception> E closing(Connection connection, E cause) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
        }
        return cause;
    }

    private void requireOurs() throws SQLException {
        boolean ours = count("AND table_name = '" + MARK + "'") > 0;
        if (!ours && count("") > 0) {
            throw new ScratchDatabaseTakenException(
                    "MySQL at " + address.host() + " has tables in the database '" + address.database()
                            + "' that were not made for trials, and a scratch database is dropped. Name another one,"
                            + " or one that does not exist.");
        }
    }

    private long count(String condition) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() "
                                + condition)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void begin() throws SQLException {
        String name = SqlQuoting.name(address.database());
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + name);
            statement.execute("CREATE DATABASE " + name);
            statement.execute("USE " + name);
            statement.execute("CREATE TABLE " + MARK + " (nothing INT)");
        }
    }

    /**
     * Runs statements that define tables, triggers and the like, in any order of their references.
     *
     * @throws SourceQueryException one is refused
     */
    public void define(List<String> statements) {
        withoutForeignKeys(() -> {
            try (Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            }
        });
    }

    /**
     * Inserts rows, whatever they reference.
     *
     * @param columns the columns of each row, none of them generated
     * @param placeholders what stands for each column's value, most of them {@code ?}
     * @param rows values as {@link RowCursor} gives them; null for NULL
     */
    public void insert(String table, List<String> columns, List<String> placeholders, List<List<Object>> rows) {
        String sql = "INSERT INTO " + SqlQuoting.name(table) + " ("
                + columns.stream().map(SqlQuoting::name).collect(Collectors.joining(", ")) + ") VALUES ("
                + String.join(", ", placeholders) + ")";
        withoutForeignKeys(() -> {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (List<Object> row : rows) {
                    bind(statement, row);
                    statement.executeUpdate();
                }
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    private void withoutForeignKeys(Work work) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks = 0");
            work.run();
            statement.execute("SET SESSION foreign_key_checks = 1");
        } catch (SQLException cause) {
            throw SourceFailures.whileReading("Filling the scratch database", cause);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else if (value instanceof BigInteger number) {
                statement.setBigDecimal(i + 1, new BigDecimal(number));
            } else if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /** The database as a source is read. */
    public SourceDatabase reader() {
        return new JdbcSourceDatabase(address, password);
    }

    /** Begins to try something that is taken back at the end. Only one trial may be open at a time. */
    public ScratchTrial trial() {
        return ScratchTrial.begin(connection, address);
    }

    /** Drops the database. */
    @Override
    public void close() {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE " + SqlQuoting.name(address.database()));
        } catch (SQLException cause) {
            throw SourceFailures.whileReading("Dropping the scratch database '" + address.database() + "'", cause);
        } finally {
            afterwards.run();
        }
    }
}
