package io.mysql2dynamodb.local.faults;

import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.embedded.TestServers;
import io.mysql2dynamodb.sample.SampleShop;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A sample shop that nobody changes.
 *
 * @param server where it is
 * @param password of those who read it, which stays when the server is started again
 */
record SharedShop(RunningMySql server, String password) {

    private static final long ROWS = 2_000;
    private static SharedShop shared;

    /** The shop of all tests of this process that leave its server running. */
    static synchronized SharedShop shared() throws SQLException {
        if (shared == null || !shared.server.process().isRunning()) {
            shared = in(TestServers.mySql());
        }
        return shared;
    }

    /** Fills a server that has none. */
    static SharedShop in(RunningMySql server) throws SQLException {
        SharedShop shop = new SharedShop(server, "read-only");
        // what is committed is on the disk: a kill takes nothing away
        shop.execute("SET GLOBAL innodb_flush_log_at_trx_commit = 1");
        SampleShop.ofRows(ROWS)
                .create(
                        server.jdbcUrl(SampleShop.DATABASE),
                        server.user(),
                        server.password(),
                        SampleShop.Progress.NONE);
        return shop;
    }

    /** Makes a user who may read the shop. */
    void admit(String reader) throws SQLException {
        execute("CREATE USER '" + reader + "'@'%' IDENTIFIED BY '" + password + "'");
        execute("GRANT SELECT, SHOW VIEW ON " + SampleShop.DATABASE + ".* TO '" + reader + "'@'%'");
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** As one who may do everything. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    }

    static String url(int port) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + SampleShop.DATABASE;
    }
}
