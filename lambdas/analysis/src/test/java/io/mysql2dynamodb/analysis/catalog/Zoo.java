package io.mysql2dynamodb.analysis.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;
import io.mysql2dynamodb.source.SourceSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A schema with one of everything, and connections to it. */
public final class Zoo {

    /** A table whose name needs every kind of care. */
    public static final String ODD_TABLE = "sel`ect, from \"x\" 'y' \\ \u2603";

    private Zoo() {}

    /** The statements that make it. */
    public static String script() {
        try (InputStream script = Zoo.class.getResourceAsStream("zoo.sql")) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** A connection as the analysis has it. */
    public static SourceSession open(TestDatabase database) {
        return open(database, database.user(), database.password());
    }

    /** The same for another account. */
    public static SourceSession open(TestDatabase database, String user, String password) {
        Password secret = Password.of(password.toCharArray());
        return new JdbcSourceDatabase(new SourceAddress(database.jdbcUrl(), user), () -> secret).open();
    }
}
