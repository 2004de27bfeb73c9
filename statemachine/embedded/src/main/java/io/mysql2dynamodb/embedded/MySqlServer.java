package io.mysql2dynamodb.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command lines of one unpacked mysqld: what initialises a data folder and what serves it.
 *
 * @param home the unpacked distribution
 * @param environment what it needs to find its libraries
 */
record MySqlServer(Path home, Map<String, String> environment) {
    /** Provides binaries and libraries through the cache. */
    static MySqlServer in(CacheFolder cache) {
        Path home = MySqlBinaries.in(cache);
        return new MySqlServer(home, new SystemLibraries(cache).environmentFor(mysqld(home)));
    }

    Path mysqld() {
        return mysqld(home);
    }

    /** Command that fills an empty data folder; small log files, because the folder is copied for every server. */
    List<String> initialise(Path data) throws IOException {
        List<String> command = command(data);
        command.add("--initialize-insecure");
        command.add("--innodb-log-file-size=4M");
        return command;
    }

    /**
     * Command that serves a data folder on 127.0.0.1, tuned for little memory. A crash of the machine may lose the last
     * second: data here is generated, and the copy's own progress lives elsewhere.
     */
    List<String> serve(ServerFolder folder, int port, Path initFile, List<String> extraOptions) throws IOException {
        List<String> command = command(folder.data());
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=",
                "--loose-mysqlx=OFF",
                "--skip-name-resolve",
                "--init-file=" + initFile,
                "--pid-file=" + folder.file("mysqld.pid"),
                "--tmpdir=" + folder.temporary(),
                "--secure-file-priv=NULL",
                "--local-infile=OFF",
                "--max-connections=200",
                "--max-connect-errors=1000000",
                "--performance-schema=OFF",
                "--innodb-buffer-pool-size=128M",
                "--innodb-log-file-size=32M",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=OFF",
                "--table-open-cache=400"));
        command.addAll(extraOptions);
        return command;
    }

    /** The argument that only a server of this data folder has on its command line. */
    static String marker(Path data) {
        return "--datadir=" + data;
    }

    private List<String> command(Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                mysqld().toString(),
                "--no-defaults",
                marker(data),
                "--basedir=" + home,
                "--lc-messages-dir=" + home.resolve("share"),
                "--character-sets-dir=" + home.resolve("share").resolve("charsets"),
                "--skip-log-bin",
                "--innodb-use-native-aio=OFF"));
        if (ownedByRoot(data.getParent())) {
            command.add("--user=root");
        }
        return command;
    }

    private static Path mysqld(Path home) {
        return home.resolve("bin").resolve("mysqld");
    }

    /** We made that folder, so its owner is who we are; mysqld refuses to run as root unless told to. */
    private static boolean ownedByRoot(Path folder) throws IOException {
        return Files.getAttribute(folder, "unix:uid").equals(0);
    }
}
