package io.mysql2dynamodb.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One database of its own for a test.
 *
 * @param server the MySQL that holds it
 * @param name its name
 */
public record TestDatabase(RunningMySql server, String name) {
    /** JDBC URL of this database, without user and password. */
    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    /** A user with all privileges. */
    public String user() {
        return server.user();
    }

    /** That user's password. */
    public String password() {
        return server.password();
    }

    /** A new connection to this database; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user(), password());
    }

    /** Executes statements one after another, each of which may be a script of several separated by semicolons. */
    public void execute(String... scripts) {
        String url = jdbcUrl() + "?allowMultiQueries=true";
        try (Connection connection = DriverManager.getConnection(url, user(), password());
                Statement statement = connection.createStatement()) {
            for (String script : scripts) {
                boolean resultSet = statement.execute(script);
                while (resultSet || statement.getUpdateCount() != -1) {
                    resultSet = statement.getMoreResults();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Statement for the test failed: " + e.getMessage(), e);
        }
    }
}
