package io.mysql2dynamodb.projection.hostile;

import io.mysql2dynamodb.embedded.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a hostile contract would have changed on the server, had it been carried out. */
record Canary(List<String> observed) {

    private static final List<String> OBSERVATIONS = List.of(
            "CHECKSUM TABLE authors, subjects, books, tags, book_tags, branches, members, loans, mysql.user, mysql.db",
            "SELECT COUNT(*) FROM information_schema.tables",
            "SELECT COUNT(*) FROM information_schema.routines",
            "SELECT IS_FREE_LOCK('hostile')",
            "SELECT @@global.general_log, @@global.max_connections");

    static Canary of(TestDatabase database) {
        List<String> observed = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : OBSERVATIONS) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            observed.add(rows.getString(i));
                        }
                    }
                }
            }
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
        for (String name : List.of("hostile-outfile", "hostile-dumpfile")) {
            observed.add(name + " " + Files.exists(Path.of("/tmp", name)));
        }
        return new Canary(observed);
    }
}
