package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.local.run.RunConfiguration.Source;
import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;
import io.mysql2dynamodb.source.SourceDatabase;
import io.mysql2dynamodb.source.SourceSession;

/** Sessions on a person's own MySQL, for commands that only look. */
final class Sessions {

    private Sessions() {}

    /** A session; the password is taken from the environment or asked for. */
    static SourceSession open(Surroundings surroundings, Source mySql) {
        return database(surroundings, mySql).open();
    }

    /** The database, for several sessions; the password is taken once. */
    static SourceDatabase database(Surroundings surroundings, Source mySql) {
        Password password = Password.of(Passwords.ask(surroundings, mySql.user()));
        SourceAddress address = new SourceAddress(mySql.jdbcUrl(), mySql.user());
        return new JdbcSourceDatabase(address, () -> password);
    }
}
