package io.mysql2dynamodb.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersFileTest {
    @TempDir
    private Path folder;

    private final RunningProcess process =
            new RunningProcess(42, Instant.parse("2026-01-31T10:15:30.120Z"), "--datadir=/x");

    @Test
    void givesBackWhatWasWritten() {
        Servers servers = Servers.NONE
                .with(new RunningMySql(process, 3307, "root", "s3cret", Path.of("/runs/1/mysql")))
                .with(new RunningDynamoDb(process, 8001, true, Path.of("/runs/1/dynamodb")));
        ServersFile file = new ServersFile(folder.resolve("new/servers.json"));

        file.write(servers);

        assertThat(file.read()).isEqualTo(servers);
    }

    @Test
    void isReadableByItsOwnerOnly() throws Exception {
        ServersFile file = new ServersFile(folder.resolve("servers.json"));

        file.write(Servers.NONE.with(new RunningMySql(process, 3307, "root", "s3cret", Path.of("/runs/1/mysql"))));
        file.write(Servers.NONE.with(new RunningMySql(process, 3308, "root", "s3cret2", Path.of("/runs/1/mysql"))));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("servers.json"))))
                .isEqualTo("rw-------");
        assertThat(file.read().mySql().map(RunningMySql::port)).isEqualTo(Optional.of(3308));
    }

    @Test
    void knowsNoServersBeforeTheFirstWriteAndAfterDeletion() {
        ServersFile file = new ServersFile(folder.resolve("servers.json"));
        assertThat(file.read()).isEqualTo(Servers.NONE);

        file.write(Servers.NONE.with(new RunningDynamoDb(process, 8001, false, Path.of("/runs/1/dynamodb"))));
        file.delete();

        assertThat(file.read()).isEqualTo(Servers.NONE);
    }
}
