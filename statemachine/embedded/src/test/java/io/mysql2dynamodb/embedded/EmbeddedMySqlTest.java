package io.mysql2dynamodb.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMySqlTest {
    @TempDir
    private Path folder;

    private RunningMySql server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stopAndDelete();
        }
    }

    @Test
    void startsFromAnEmptyCacheAndForgetsItsInitFile() {
        CacheFolder cache = new CacheFolder(folder.resolve("cache"));

        server = EmbeddedMySql.start(folder.resolve("mysql"), cache, List.of());

        new TestDatabase(server, "mysql").execute("CREATE DATABASE shop");
        assertThat(folder.resolve("mysql/init.sql")).doesNotExist();
        assertThat(cache.root().resolve("mysql-8.0.15-data/data")).isDirectory();
        assertThat(server.toString()).doesNotContain(server.password());
    }

    @Test
    void servesItsDataAgainAfterAStop() {
        server = EmbeddedMySql.start(folder.resolve("mysql"));
        new TestDatabase(server, "mysql").execute("CREATE DATABASE shop");
        server.stop();
        assertThat(server.process().isRunning()).isFalse();

        server = EmbeddedMySql.start(folder.resolve("mysql"));

        new TestDatabase(server, "shop").execute("CREATE TABLE t (id INT)");
    }

    @Test
    void endsAForgottenServerOfTheSameFolderFirst() {
        RunningMySql forgotten = EmbeddedMySql.start(folder.resolve("mysql"));

        server = EmbeddedMySql.start(folder.resolve("mysql"));

        assertThat(forgotten.process().isRunning()).isFalse();
        assertThat(server.process().isRunning()).isTrue();
    }

    @Test
    void listensOnLoopbackOnly() throws Exception {
        server = EmbeddedMySql.start(folder.resolve("mysql"));

        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        for (InetAddress address : others) {
            assertThatThrownBy(() -> new Socket(address, server.port()).close()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void saysWhatTheServerSaidWhenItDoesNotStart() {
        assertThatThrownBy(() -> EmbeddedMySql.start(folder.resolve("mysql"), "--no-such-option"))
                .isInstanceOf(ServerStartException.class)
                .hasMessageContaining("no-such-option");
    }
}
