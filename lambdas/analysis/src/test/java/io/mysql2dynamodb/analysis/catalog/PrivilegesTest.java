package io.mysql2dynamodb.analysis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.question.Answers;
import io.mysql2dynamodb.analysis.question.ConnectedAnswers;
import io.mysql2dynamodb.analysis.question.ShownStatements;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.CatalogView;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.source.SourceSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Accounts that may see a part of the zoo only. */
class PrivilegesTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private static final String PASSWORD = "only-for-this-test";
    private static final List<String> ACCOUNTS = List.of("plain", "by_role", "by_table", "by_column", "everything");

    private static TestDatabase database;

    @BeforeAll
    static void createAccounts() {
        database = MYSQL.createDatabase(Zoo.script());
        dropAccounts();
        for (String account : ACCOUNTS) {
            database.execute("CREATE USER privileges_" + account + " IDENTIFIED BY '" + PASSWORD + "'");
        }
        String zoo = database.name();
        database.execute(
                "GRANT SELECT ON `" + zoo.replace("_", "\\_") + "`.* TO privileges_plain",
                "CREATE ROLE privileges_role",
                "GRANT SELECT, TRIGGER, EVENT, SHOW VIEW ON " + zoo + ".* TO privileges_role",
                "GRANT privileges_role TO privileges_by_role",
                "SET DEFAULT ROLE privileges_role TO privileges_by_role",
                "GRANT SELECT ON " + zoo + ".parents TO privileges_by_table",
                "GRANT INSERT ON " + zoo + ".sales TO privileges_by_table",
                "GRANT SELECT (id) ON " + zoo + ".children TO privileges_by_column",
                "GRANT ALL ON *.* TO privileges_everything");
    }

    @AfterAll
    static void dropAccounts() {
        for (String account : ACCOUNTS) {
            database.execute("DROP USER IF EXISTS privileges_" + account);
        }
        database.execute("DROP ROLE IF EXISTS privileges_role");
    }

    @Test
    void namesTheGrantForEverythingThatIsHiddenFromAPlainReader() {
        DatabaseCatalog catalog = read("plain", true);
        assertThat(catalog.tables()).hasSize(7);
        assertThat(catalog.triggers()).isEmpty();
        assertThat(catalog.events()).isEmpty();
        assertThat(catalog.routines()).isEmpty();
        assertThat(catalog.views()).extracting(CatalogView::definition).containsOnly("");
        String own = " ON `" + database.name().replace("_", "\\_") + "`.* TO 'privileges_plain'@'%';";
        assertThat(remedies(catalog))
                .containsExactlyInAnyOrder(
                        "GRANT TRIGGER" + own,
                        "GRANT EVENT" + own,
                        "GRANT SHOW VIEW" + own,
                        "GRANT PROCESS ON *.* TO 'privileges_plain'@'%';",
                        routines("plain"),
                        "start the server with performance_schema=ON");
    }

    @Test
    void theGrantsThatItNamesAreEnough() {
        DatabaseCatalog before = read("plain", true);
        for (String remedy : remedies(before)) {
            if (remedy.startsWith("GRANT")) {
                database.execute(remedy);
            }
        }
        try {
            DatabaseCatalog after = read("plain", true);
            DatabaseCatalog all = read("everything", true);
            assertThat(after.triggers()).isEqualTo(all.triggers()).hasSize(1);
            assertThat(after.events()).isEqualTo(all.events()).hasSize(2);
            assertThat(after.routines()).isEqualTo(all.routines()).hasSize(3);
            assertThat(after.views()).isEqualTo(all.views());
            assertThat(after.gaps()).isEqualTo(all.gaps());
        } finally {
            database.execute(
                    "REVOKE ALL PRIVILEGES, GRANT OPTION FROM privileges_plain",
                    "GRANT SELECT ON `" + database.name().replace("_", "\\_") + "`.* TO privileges_plain");
        }
    }

    @Test
    void countsWhatActiveRolesGive() {
        DatabaseCatalog catalog = read("by_role", true);
        assertThat(catalog.triggers()).hasSize(1);
        assertThat(catalog.events()).hasSize(2);
        assertThat(remedies(catalog))
                .containsExactlyInAnyOrder(
                        "GRANT PROCESS ON *.* TO 'privileges_by_role'@'%';",
                        routines("by_role"), "start the server with performance_schema=ON");
    }

    @Test
    void saysSoWhereRolesCannotBeSeen() {
        assertThat(read("by_role", false).gaps())
                .filteredOn(gap -> gap.subject().equals("triggers"))
                .singleElement()
                .extracting(Gap::reason)
                .asString()
                .contains("what its role `privileges_role`@`%` gives it could not be seen");
    }

    @Test
    void namesTablesWhoseRowsAreHidden() {
        DatabaseCatalog catalog = read("by_table", true);
        assertThat(catalog.tables()).extracting(CatalogTable::name).containsExactly("parents", "sales");
        assertThat(remedies(catalog))
                .contains(
                        "GRANT SELECT ON `" + database.name() + "`.* TO 'privileges_by_table'@'%';",
                        "GRANT SELECT ON `" + database.name() + "`.`sales` TO 'privileges_by_table'@'%';")
                .doesNotContain("GRANT SELECT ON `" + database.name() + "`.`parents` TO 'privileges_by_table'@'%';");
    }

    @Test
    void noticesThatColumnsAreHidden() {
        DatabaseCatalog catalog = read("by_column", true);
        assertThat(catalog.table("children").orElseThrow().columns()).hasSize(1);
        assertThat(catalog.gaps())
                .extracting(Gap::subject)
                .contains("SHOW CREATE TABLE of children", "the rows of children");
    }

    @Test
    void missesNothingWithAllPrivileges() {
        assertThat(read("everything", true).gaps())
                .extracting(Gap::subject)
                .containsExactly("statement digests", "tables that procedure anything changes");
    }

    private static String routines(String account) {
        try (SourceSession session = Zoo.open(database)) {
            String privilege = session.serverVersion().compareTo("8.0.20") < 0 ? "SELECT" : "SHOW_ROUTINE";
            return "GRANT " + privilege + " ON *.* TO 'privileges_" + account + "'@'%';";
        }
    }

    private static List<String> remedies(DatabaseCatalog catalog) {
        return catalog.gaps().stream().flatMap(gap -> gap.remedy().stream()).toList();
    }

    private static DatabaseCatalog read(String account, boolean withShow) {
        try (SourceSession session = Zoo.open(database, "privileges_" + account, PASSWORD)) {
            Answers answers = new ConnectedAnswers(session);
            Optional<ShownStatements> shown = withShow ? Optional.of(new ConnectedAnswers(session)) : Optional.empty();
            return CatalogReader.read(answers, shown, DatabaseCatalog.Origin.CONNECTION, Instant.EPOCH);
        }
    }
}
