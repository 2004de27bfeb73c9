package io.mysql2dynamodb.local.deployment;

import io.mysql2dynamodb.embedded.EmbeddedMySql;
import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.ScratchDatabase;
import io.mysql2dynamodb.source.SourceAddress;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Scratch databases on an embedded MySQL that is started for each and ends with it, so that statements are never tried on a
 * server that anybody works with.
 *
 * @param folder for the server's data; one that was left there by a process that was killed is ended with the next start
 */
record LocalScratch(Path folder) implements Supplier<ScratchDatabase> {

    private static final String DATABASE = "mysql2dynamodb_scratch";

    @Override
    public ScratchDatabase get() {
        RunningMySql server = EmbeddedMySql.start(folder);
        Password password = Password.of(server.password().toCharArray());
        SourceAddress address = new SourceAddress(server.jdbcUrl(DATABASE), server.user());
        return ScratchDatabase.create(address, () -> password, server::stopAndDelete);
    }
}
