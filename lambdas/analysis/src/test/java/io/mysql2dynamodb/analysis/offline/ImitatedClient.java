package io.mysql2dynamodb.analysis.offline;

import io.mysql2dynamodb.embedded.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Runs a script as {@code mysql --batch --raw --skip-column-names --force --unbuffered} does, with errors in the output. */
final class ImitatedClient {

    private ImitatedClient() {}

    static String run(TestDatabase database, String user, String password, String script) {
        StringBuilder out = new StringBuilder();
        try (Connection connection =
                        DriverManager.getConnection(new TestDatabase(database.server(), "").jdbcUrl(), user, password);
                Statement statement = connection.createStatement()) {
            String withoutRemarks = script.replaceAll("(?m)^--.*\\n", "");
            for (String sql : withoutRemarks.split(";\\n", -1)) {
                if (!sql.isBlank()) {
                    run(statement, sql, out);
                }
            }
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
        return out.toString();
    }

    private static void run(Statement statement, String sql, StringBuilder out) {
        try {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        out.append(rows.getString(1)).append('\n');
                    }
                }
            }
        } catch (SQLException refused) {
            out.append("--------------\n")
                    .append(sql)
                    .append("\n--------------\n\nERROR ")
                    .append(refused.getErrorCode())
                    .append(" (")
                    .append(refused.getSQLState())
                    .append(") at line 1: ")
                    .append(refused.getMessage())
                    .append('\n');
        }
    }
}
