package io.mysql2dynamodb.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private static final String SCHEMA = "CREATE TABLE members (id INT PRIMARY KEY, born DATE, name VARCHAR(20));"
            + "INSERT INTO members VALUES (1, '2001-02-03', 'Zoe'), (2, NULL, 'Bob')";

    private static final String CONTRACT = """
            {"contract_version": "1", "tables": [{"table": "Members", "type": "single-entity", "source_table": "members",
              "pk": "id", "satisfies": [], "estimated_item_size_bytes": 200, "attributes": [
              {"name": "id", "type": "N", "source_table": "members", "source_column": "id"},
              {"name": "name", "type": "S", "source_table": "members", "source_column": "name"},
              {"name": "born", "type": "S", "source_table": "members", "source_column": "born"}]}]}
            """;

    @TempDir
    private Path folder;

    private final Cli cli = new Cli();

    @Test
    void writesAFolderPerTableAndAManifest() throws IOException {
        int exit = export(MYSQL.createDatabase(SCHEMA), CONTRACT);

        assertThat(exit).as(cli.printed()).isZero();
        assertThat(cli.printed())
                .contains("in total 2 rows read = 2 written + 0 superseded + 0 quarantined + 0 excluded")
                .contains("Members: 2 items in 1 file, ");
        assertThat(folder.resolve("out/Members/items-00001.json.gz")).exists();
        assertThat(Files.readString(folder.resolve("out/manifest.json"))).contains("\"sha256\"", "\"contractHash\"");
    }

    @Test
    void endsWithOneForRowsThatNobodyAccepted() throws IOException {
        TestDatabase database = MYSQL.createDatabase(SCHEMA);
        database.execute("SET sql_mode = ''; INSERT INTO members VALUES (3, '0000-00-00', 'Eve')");

        assertThat(export(database, CONTRACT)).as(cli.printed()).isEqualTo(ExitCode.FAILED);
        assertThat(cli.printed()).contains("rows are quarantined that were not accepted");
        assertThat(folder.resolve("out/quarantine/Members-00001.json.gz")).exists();
    }

    @Test
    void refusesAFolderThatIsThere() throws IOException {
        Files.createDirectory(folder.resolve("out"));

        assertThat(export(MYSQL.createDatabase(SCHEMA), CONTRACT)).isEqualTo(ExitCode.BAD_USAGE);
        assertThat(cli.printed()).contains("--out names a folder that does not exist");
    }

    @Test
    void leavesNothingWhereRowsShareAKey() throws IOException {
        String byName = CONTRACT.replace("\"pk\": \"id\"", "\"pk\": \"name\"");
        TestDatabase database = MYSQL.createDatabase(SCHEMA);
        database.execute("INSERT INTO members VALUES (3, NULL, 'Zoe')");

        assertThat(export(database, byName)).as(cli.printed()).isEqualTo(ExitCode.FAILED);
        assertThat(cli.printed()).contains("several rows map to the same item key", "members[1]", "members[3]");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("contract.json"));
        }
    }

    private int export(TestDatabase database, String contract) throws IOException {
        Path file = Files.writeString(folder.resolve("contract.json"), contract);
        List<String> arguments = List.of(
                "export",
                "--contract=" + file,
                "--out=" + folder.resolve("out"),
                "--mysql-url=" + database.jdbcUrl(),
                "--mysql-user=" + database.user());
        return cli.with("MYSQL_PASSWORD", database.password()).run(arguments.toArray(String[]::new));
    }
}
