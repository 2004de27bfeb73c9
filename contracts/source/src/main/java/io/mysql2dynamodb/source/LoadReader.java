package io.mysql2dynamodb.source;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Asks the server how busy it is, in three short statements (about 2 ms on an idle server). Threads and limits may be seen
 * by everyone; how far a replica is behind takes REPLICATION CLIENT, or SELECT on the applier's table of
 * performance_schema.
 */
final class LoadReader {

    private static final Set<Integer> DENIED = Set.of(1142, 1143, 1227, 1044);

    /** MySQL 8.0.22 renamed the statement and its columns; 8.4 dropped the old ones. */
    private static final List<List<String>> REPLICA_STATUS = List.of(
            List.of("SHOW REPLICA STATUS", "Seconds_Behind_Source"),
            List.of("SHOW SLAVE STATUS", "Seconds_Behind_Master"));

    private static final int SYNTAX_ERROR = 1064;

    // SYSDATE, since the session's own NOW() stands still
    private static final String APPLIER_LAG = "SELECT MAX(TIMESTAMPDIFF(SECOND,"
            + " APPLYING_TRANSACTION_ORIGINAL_COMMIT_TIMESTAMP, SYSDATE(6)))"
            + " FROM performance_schema.replication_applier_status_by_worker WHERE APPLYING_TRANSACTION <> ''";

    private final Connection connection;
    private final List<String> unknown = new ArrayList<>();

    LoadReader(Connection connection) {
        this.connection = connection;
    }

    SourceLoad read() throws SQLException {
        Map<String, Long> threads = threads();
        try (Statement statement = connection.createStatement();
                ResultSet limits = statement.executeQuery("SELECT @@max_connections, @@max_user_connections")) {
            limits.next();
            long most = limits.getLong(1);
            long mostOfUser = limits.getLong(2);
            OptionalLong lag = replicaLag();
            return new SourceLoad(
                    threads.getOrDefault("threads_running", 0L),
                    threads.getOrDefault("threads_connected", 0L),
                    most,
                    mostOfUser,
                    lag,
                    unknown);
        }
    }

    private Map<String, Long> threads() throws SQLException {
        Map<String, Long> threads = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SHOW GLOBAL STATUS WHERE Variable_name IN ('Threads_running', 'Threads_connected')")) {
            while (rows.next()) {
                threads.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getLong(2));
            }
        }
        return threads;
    }

    private OptionalLong replicaLag() throws SQLException {
        for (List<String> statement : REPLICA_STATUS) {
            try {
                return shownLag(statement.get(0), statement.get(1));
            } catch (SQLException e) {
                if (DENIED.contains(e.getErrorCode())) {
                    return applierLag();
                }
                if (e.getErrorCode() != SYNTAX_ERROR) {
                    throw e;
                }
            }
        }
        unknown.add("the lag of a replica: this server knows neither SHOW REPLICA STATUS nor SHOW SLAVE STATUS");
        return OptionalLong.empty();
    }

    /** A row for each channel; none on a server that is no replica; NULL while a channel does not apply. */
    private OptionalLong shownLag(String sql, String column) throws SQLException {
        OptionalLong lag = OptionalLong.empty();
        try (Statement statement = connection.createStatement();
                ResultSet channels = statement.executeQuery(sql)) {
            while (channels.next()) {
                long behind = channels.getLong(column);
                if (channels.wasNull()) {
                    unknown.add("the lag of this replica: its replication does not run");
                } else {
                    lag = OptionalLong.of(Math.max(behind, lag.orElse(0)));
                }
            }
        }
        return lag;
    }

    /** What is being applied, by the age of its commit; nothing where the applier idles or there is none. */
    private OptionalLong applierLag() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(APPLIER_LAG)) {
            row.next();
            long behind = row.getLong(1);
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(Math.max(0, behind));
        } catch (SQLException e) {
            if (!DENIED.contains(e.getErrorCode())) {
                throw e;
            }
            unknown.add("the lag, should it be a replica: grant REPLICATION CLIENT, or SELECT on"
                    + " performance_schema.replication_applier_status_by_worker");
            return OptionalLong.empty();
        }
    }
}
