package io.mysql2dynamodb.source;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.schema.SourceColumn;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One column with some values, to be read by our session and by a plain connection that shares nothing with it: other
 * session settings, the binary protocol, and the driver's own conversions.
 */
record StoredColumn(TestDatabase database) {

    /** A column of a type with values given as SQL, stored under a permissive sql_mode in UTC. */
    static StoredColumn of(MySqlExtension mySql, String type, List<String> values) {
        TestDatabase database =
                mySql.createDatabase("CREATE TABLE t (id INT PRIMARY KEY AUTO_INCREMENT, v " + type + ")");
        String rows = values.stream().map(value -> "(" + value + ")").collect(Collectors.joining(","));
        database.execute(
                "SET sql_mode = 'ALLOW_INVALID_DATES', time_zone = '+00:00'; INSERT INTO t (v) VALUES " + rows);
        return new StoredColumn(database);
    }

    List<Object> ours() {
        return ours(AttributeType.S);
    }

    /** The values as our session reads them for an attribute of that type. */
    List<Object> ours(AttributeType wanted) {
        try (SourceSession session = Sessions.open(database)) {
            SourceColumn column =
                    session.readSchema().table("t").orElseThrow().column("v").orElseThrow();
            ExactSelect exact = ExactSelect.of(column, SqlQuoting.column("t", "v"), wanted);
            SourceQuery query = new SourceQuery(
                    "SELECT " + exact.sql() + " FROM t ORDER BY id", List.of(), List.of(Optional.of(exact.type())));
            List<Object> values = new ArrayList<>();
            Sessions.rows(session, query, 1).forEach(row -> values.add(row.get(0)));
            return values;
        }
    }

    /** The text of an expression over {@code v} for each value, from the other path. */
    List<String> theirs(String expression) {
        return theirs(expression, ResultSet::getString);
    }

    <T> List<T> theirs(String expression, Taken<T> taken) {
        String url = database.jdbcUrl() + "?useServerPrepStmts=true&sessionVariables=time_zone='-07:00'";
        try (Connection connection = DriverManager.getConnection(url, database.user(), database.password());
                PreparedStatement statement =
                        connection.prepareStatement("SELECT " + expression + " FROM t ORDER BY id");
                ResultSet rows = statement.executeQuery()) {
            List<T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(taken.from(rows, 1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException("The other path failed: " + e.getMessage(), e);
        }
    }

    /** How the driver hands a result column over. */
    @FunctionalInterface
    interface Taken<T> {
        T from(ResultSet rows, int column) throws SQLException;
    }
}
