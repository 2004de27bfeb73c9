package io.mysql2dynamodb.benchmark;

import io.mysql2dynamodb.embedded.RunningMySql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** Fills tables by statements that MySQL evaluates itself, some thousand rows each; always the same rows. */
final class GeneratedRows {
    private static final long SLICE = 50_000;

    private final RunningMySql mysql;
    private final String database;

    private GeneratedRows(RunningMySql mysql, String database) {
        this.mysql = mysql;
        this.database = database;
    }

    static GeneratedRows in(RunningMySql mysql, String database) {
        return new GeneratedRows(mysql, database);
    }

    GeneratedRows tables(String... definitions) {
        execute(List.of(definitions));
        return this;
    }

    /**
     * Inserts rows numbered from 1 on.
     *
     * @param table the table
     * @param select the values of the row number {@code n}, as a select list
     */
    GeneratedRows rows(String table, long rows, String select) {
        for (long from = 0; from < rows; from += SLICE) {
            long size = Math.min(SLICE, rows - from);
            execute(List.of("INSERT INTO " + table + " SELECT " + select + " FROM (WITH RECURSIVE numbers(i) AS"
                    + " (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < " + size + ") SELECT i + " + from
                    + " AS n FROM numbers) AS numbered"));
            if ((from / SLICE) % 10 == 9) {
                System.out.printf("  %s: %,d rows%n", table, from + size);
            }
        }
        return this;
    }

    private void execute(List<String> statements) {
        Properties properties = new Properties();
        properties.setProperty("user", mysql.user());
        properties.setProperty("password", mysql.password());
        properties.setProperty("createDatabaseIfNotExist", "true");
        try (Connection connection = DriverManager.getConnection(mysql.jdbcUrl(database), properties);
                Statement statement = connection.createStatement()) {
            statement.execute("SET cte_max_recursion_depth = " + SLICE);
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the rows of " + database, e);
        }
    }
}
