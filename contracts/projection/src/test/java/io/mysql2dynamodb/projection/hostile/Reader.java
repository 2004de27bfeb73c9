package io.mysql2dynamodb.projection.hostile;

import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;
import io.mysql2dynamodb.source.SourceSession;

/** A user who may read one database and nothing else. */
final class Reader {

    private static final String NAME = "hostile_reader";
    private static final String PASSWORD = "reads-only";

    private Reader() {}

    static SourceSession open(TestDatabase database) {
        database.execute(
                "CREATE USER IF NOT EXISTS '" + NAME + "'@'%' IDENTIFIED BY '" + PASSWORD + "'",
                "GRANT SELECT ON " + database.name() + ".* TO '" + NAME + "'@'%'");
        return new JdbcSourceDatabase(
                        new SourceAddress(database.jdbcUrl(), NAME), () -> Password.of(PASSWORD.toCharArray()))
                .open();
    }
}
