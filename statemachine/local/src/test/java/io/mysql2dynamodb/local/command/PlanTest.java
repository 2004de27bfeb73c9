package io.mysql2dynamodb.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.sample.SampleShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private static final String SCHEMA = "CREATE TABLE members (id INT PRIMARY KEY, name VARCHAR(20));"
            + "CREATE TABLE loans (id INT PRIMARY KEY, member_id INT, fee DECIMAL(6,2));"
            + "CREATE TABLE loan_notes (id INT PRIMARY KEY, loan_id INT, note VARCHAR(50))";

    private static final String CONTRACT = """
            {"contract_version": "1", "tables": [{"table": "Loans", "type": "single-entity", "source_table": "loans",
              "pk": "id", "satisfies": [], "estimated_item_size_bytes": 200, "attributes": [
              {"name": "id", "type": "N", "source_table": "loans", "source_column": "id"},
              {"name": "member", "type": "S", "source_table": "loans", "source_column": "member_id",
               "join": {"type": "foreign-key", "target_table": "members",
                        "join_condition": "members.id = loans.member_id", "select_column": "name"}},
              {"name": "notes", "type": "L", "source_table": "loans", "source_column": "id",
               "join": {"type": "json-construction", "target_table": "loan_notes",
                        "join_condition": "loan_notes.loan_id = loans.id",
                        "construction": {"type": "array", "select_columns": {"text": "note"}, "limit": 3}}}]}]}
            """;

    @TempDir
    private Path folder;

    private final Cli cli = new Cli();

    private int plan(TestDatabase database, String contract, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("contract.json"), contract);
        List<String> arguments = new ArrayList<>(List.of(
                "plan", "--contract=" + file, "--mysql-url=" + database.jdbcUrl(), "--mysql-user=" + database.user()));
        arguments.addAll(List.of(more));
        return cli.with("MYSQL_PASSWORD", database.password()).run(arguments.toArray(String[]::new));
    }

    private static TestDatabase library(String... more) {
        TestDatabase database = MYSQL.createDatabase(SCHEMA);
        for (int id = 1; id <= 60; id++) {
            database.execute(
                    "INSERT INTO members VALUES (%1$d, 'm'); INSERT INTO loans VALUES (%1$d, %1$d, 1.5)".formatted(id),
                    "INSERT INTO loan_notes VALUES (%1$d, %1$d, 'x'), (%1$d + 100, %1$d, 'y')".formatted(id));
        }
        database.execute(more);
        return database;
    }

    @Test
    void showsQueriesIndexesAndWhereAttributesComeFrom() throws IOException {
        int exit = plan(library("CREATE INDEX by_loan ON loan_notes (loan_id)", "ANALYZE TABLE loan_notes"), CONTRACT);

        assertThat(exit).as(cli.printed()).isZero();
        assertThat(cli.printed())
                .contains("Rows of loans (about 60), walked by id")
                .contains("2 queries per window")
                .contains("LEFT JOIN `members` AS ")
                .contains("STRAIGHT_JOIN `loan_notes` AS ")
                .contains("with 1, 60, 1000")
                .contains("by_loan")
                .contains("name of members where members.id = loans.member_id")
                .contains("up to 3 rows of loan_notes where loan_notes.loan_id = loans.id as {text: note}")
                .contains("1 entity, 2 queries for a window of each; 0 warnings")
                .doesNotContain("warning:");
        assertThat(cli.printed().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void warnsWhereAWindowReadsAWholeTable() throws IOException {
        assertThat(plan(library(), CONTRACT)).as(cli.printed()).isZero();

        assertThat(words())
                .contains("loan_notes is read whole (about 120 rows)")
                .contains("an index on loan_notes (loan_id) would end that")
                .contains("1 warning ");
    }

    @Test
    void tellsAnIndexThatTheConditionCannotUse() throws IOException {
        String wrapped = CONTRACT.replace("loan_notes.loan_id =", "ABS(loan_notes.loan_id) =");

        assertThat(plan(library("CREATE INDEX by_loan ON loan_notes (loan_id)"), wrapped))
                .as(cli.printed())
                .isZero();

        assertThat(words()).contains("MySQL does not use its index by_loan");
    }

    @Test
    void tellsAnIndexThatTheTypesCannotUse() throws IOException {
        TestDatabase database = library(
                "ALTER TABLE loan_notes MODIFY loan_id VARCHAR(10), ADD KEY by_loan (loan_id)",
                "INSERT INTO loan_notes SELECT 1000 + a.id * 100 + b.id, a.id, 'z' FROM loans a, loans b",
                "ANALYZE TABLE loan_notes");

        assertThat(plan(database, CONTRACT)).as(cli.printed()).isZero();

        assertThat(words()).contains("MySQL does not use its index by_loan").contains("different types or collations");
    }

    /** What was printed, wherever its lines break. */
    private String words() {
        return cli.printed().replaceAll("\\s+", " ");
    }

    @Test
    void warnsWhereNoIndexOrdersTheRows() throws IOException {
        String declared = CONTRACT.replace("\"pk\": \"id\",", "\"pk\": \"id\", \"source_key\": [\"id\"],");

        assertThat(plan(library("ALTER TABLE loans DROP PRIMARY KEY", "ANALYZE TABLE loans"), declared))
                .as(cli.printed())
                .isZero();

        assertThat(words())
                .contains("walked by id as source_key says")
                .contains("loans is read whole (about 60 rows) and sorted for every window: an index on (id) would");
    }

    @Test
    void warnsWhereOnlyTheWholeRowTellsRowsApart() throws IOException {
        TestDatabase database = library("ALTER TABLE loans DROP PRIMARY KEY", "ANALYZE TABLE loans");

        assertThat(plan(database, CONTRACT)).as(cli.printed()).isZero();

        assertThat(words())
                .contains("walked by the SHA-256 of all columns")
                .contains("loans is read whole (about 60 rows) and sorted for every window: a primary key would");
    }

    @Test
    void plansAnEmptyDatabase() throws IOException {
        assertThat(plan(MYSQL.createDatabase(SCHEMA), CONTRACT))
                .as(cli.printed())
                .isZero();

        assertThat(cli.printed()).contains("less than two rows").contains("2 queries per window");
    }

    @Test
    void plansTheSampleShop() throws IOException {
        TestDatabase database = MYSQL.createDatabase();
        SampleShop.ofRows(SampleShop.FEWEST_ROWS)
                .create(database.jdbcUrl(), database.user(), database.password(), SampleShop.Progress.NONE);

        int exit = plan(database, SampleContract.text(), "--json");

        assertThat(exit).as(cli.printed()).isZero();
        String json = cli.printed();
        JsonNode report = new JsonMapper().readTree(json);
        assertThat(report.path("warnings").asInt()).isZero();
        assertThat(report.path("entities")).allSatisfy(entity -> {
            assertThat(entity.path("tooFewRows").asBoolean()).isFalse();
            assertThat(entity.path("queries")).isNotEmpty();
        });
        assertThat(report.path("queries").asInt()).isEqualTo(17);

        assertThat(plan(database, SampleContract.text())).isZero();
        assertThat(cli.printed().substring(json.length()).lines())
                .anyMatch(line -> line.startsWith("10 entities, 17 queries for a window of each; 0 warnings"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void failsAsValidationDoes() throws IOException {
        TestDatabase database = MYSQL.createDatabase(SCHEMA);

        assertThat(plan(
                        database,
                        CONTRACT.replace("\"source_column\": \"member_id\"", "\"source_column\": \"membre\"")))
                .isEqualTo(2);
        assertThat(cli.printed()).contains("membre").contains("1 error,");
        assertThat(plan(database, "{}")).isEqualTo(2);
        assertThat(cli.run("plan", "--contract=" + folder.resolve("contract.json")))
                .isEqualTo(2);
        assertThat(cli.printed()).contains("give --mysql-url and --mysql-user");
        assertThat(cli.run("plan", "--contract=nowhere.json", "--mysql-url=" + database.jdbcUrl(), "--mysql-user=x"))
                .isEqualTo(2);
        assertThat(cli.printed()).contains("no contract file nowhere.json");
        Files.writeString(folder.resolve("contract.json"), CONTRACT);
        assertThat(cli.run(
                        "plan",
                        "--contract=" + folder.resolve("contract.json"),
                        "--mysql-url=jdbc:mysql://127.0.0.1:1/shop",
                        "--mysql-user=reader"))
                .isEqualTo(1);
    }
}
