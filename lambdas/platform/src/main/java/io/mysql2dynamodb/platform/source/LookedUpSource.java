package io.mysql2dynamodb.platform.source;

import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.source.SourceDatabase;
import io.mysql2dynamodb.source.SourceSession;
import java.util.function.Supplier;

/** A source whose credentials are looked up for every session, and kept no longer. Thread-safe if the look-up is. */
public final class LookedUpSource implements SourceDatabase {

    private final Supplier<SourceCredentials> lookUp;

    public LookedUpSource(Supplier<SourceCredentials> lookUp) {
        this.lookUp = lookUp;
    }

    @Override
    public SourceSession open() {
        SourceCredentials credentials = lookUp.get();
        return new JdbcSourceDatabase(credentials.address(), credentials::password).open();
    }
}
