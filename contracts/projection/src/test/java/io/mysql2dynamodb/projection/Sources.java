package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;
import io.mysql2dynamodb.source.SourceSession;

/** Sessions on the databases of tests. */
final class Sources {

    private Sources() {}

    static SourceSession open(TestDatabase database) {
        Password password = Password.of(database.password().toCharArray());
        return new JdbcSourceDatabase(new SourceAddress(database.jdbcUrl(), database.user()), () -> password).open();
    }
}
