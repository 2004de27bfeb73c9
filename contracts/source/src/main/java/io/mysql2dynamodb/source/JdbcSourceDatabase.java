package io.mysql2dynamodb.source;

import com.mysql.cj.jdbc.Driver;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * A MySQL server reached through its JDBC driver. TLS is demanded unless the server is on this machine, where nobody
 * listens in and encryption costs as much CPU as reading the rows: there it is used only if the server insists.
 * {@code sslMode} in the address decides otherwise. Nothing is kept open between calls.
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
        String secret = password.get().reveal();
        SQLException refused = null;
        for (Encryption encryption : Encryption.inOrder(address)) {
            try {
                return open(secret, encryption);
            } catch (SQLException cause) {
                if (refused != null) {
                    cause.addSuppressed(refused);
                }
                refused = cause;
            }
        }
        throw SourceFailures.whileConnecting(address, refused);
    }

    private SourceSession open(String secret, Encryption encryption) throws SQLException {
        Properties properties = PinnedSession.driverProperties(address, secret, encryption);
        Connection connection = new Driver().connect(address.driverUrl(), properties);
        return JdbcSourceSession.pinned(connection, address);
    }

    @Override
    public String toString() {
        return "MySQL at " + address.host() + ", database " + address.database();
    }
}
