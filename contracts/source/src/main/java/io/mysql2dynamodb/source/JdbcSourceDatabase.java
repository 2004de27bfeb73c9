package io.mysql2dynamodb.source;

import com.mysql.cj.jdbc.Driver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * A MySQL server reached through its JDBC driver. TLS is used wherever the server offers it and demanded unless the
 * server is on this machine; {@code sslMode} in the address decides otherwise. Nothing is kept open between calls.
 */
public final class JdbcSourceDatabase implements SourceDatabase {

    private final SourceAddress address;
    private final Supplier<Password> password;

    /**
     * Connects only when asked to.
     *
     * @param address where and as whom
     * @param password asked for at every opening, so that a rotated password is taken
     */
    public JdbcSourceDatabase(SourceAddress address, Supplier<Password> password) {
        this.address = address;
        this.password = password;
    }

    @Override
    public SourceSession open() {
        Properties properties =
                PinnedSession.driverProperties(address, password.get().reveal());
        try {
            Connection connection = new Driver().connect(address.driverUrl(), properties);
            return JdbcSourceSession.pinned(connection, address);
        } catch (SQLException cause) {
            throw SourceFailures.whileConnecting(address, cause);
        }
    }

    @Override
    public String toString() {
        return "MySQL at " + address.host() + ", database " + address.database();
    }
}
