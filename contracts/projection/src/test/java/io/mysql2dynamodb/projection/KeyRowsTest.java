package io.mysql2dynamodb.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.KeyEvaluation.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What scenarios and random contracts cannot say about {@link KeyRows}; that every key leads back they check. */
class KeyRowsTest {

    private static final String USERS =
            """
            {"table": "Users", "type": "single-entity", "source_table": "users", "pk": "email", "satisfies": [],
             "estimated_item_size_bytes": 100, "attributes": [%s, %s]}
            """.formatted(attribute("users", "email", "S"), attribute("users", "age", "BOOL"));

    private static final String BY_SHOP =
            """
            {"table": "ByShop", "type": "multi-entity", "source_table": "users", "pk": "pk", "sk": "sk", "satisfies": [],
             "estimated_item_size_bytes": 100, "entities": [
               {"entity_type": "USER", "source_table": "users", "pk_template": "SHOP#{shop}",
                "sk_template": "USER#{id:+05}", "attributes": [%s]},
               {"entity_type": "ORDER", "source_table": "orders", "pk_template": "SHOP#{shop}",
                "sk_template": "ORDER#{day}#{no}", "attributes": [%s]}]}
            """.formatted(attribute("users", "email", "S"), attribute("orders", "no", "N"));

    private static final String BY_OWNER = """
            {"table": "ByOwner", "type": "multi-entity", "source_table": "orders", "pk": "pk", "sk": "sk",
             "satisfies": [], "estimated_item_size_bytes": 100, "entities": [
               {"entity_type": "ORDER", "source_table": "orders", "pk_template": "OWNER#{owner_email}",
                "sk_template": "ORDER", "attributes": [%s]}]}
            """.formatted(attribute("orders", "no", "N"));

    private static final String NOTES =
            """
            {"table": "Notes", "type": "single-entity", "source_table": "notes", "pk": "topic#text", "satisfies": [],
             "estimated_item_size_bytes": 100, "attributes": [%s, %s]}
            """.formatted(attribute("notes", "topic", "S"), attribute("notes", "text", "S"));

    private static final String PAIRS =
            """
            {"table": "Pairs", "type": "single-entity", "source_table": "users", "pk": "email#shop", "satisfies": [],
             "estimated_item_size_bytes": 100, "attributes": [%s, %s]}
            """.formatted(attribute("users", "email", "S"), attribute("users", "shop", "S"));

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private TestDatabase database;
    private RecordingSession session;

    @BeforeEach
    void createDatabase() {
        database = MYSQL.createDatabase(
                "CREATE TABLE users (id INT PRIMARY KEY, email VARCHAR(400), shop VARCHAR(20), age INT, KEY (email))",
                "INSERT INTO users VALUES (-3, 'a@x', 's1', 1), (1, 'A@X', 's1', 0), (2, 'b@x', 's#2', 1)",
                "CREATE TABLE orders (no INT PRIMARY KEY, shop VARCHAR(20), day DATE, owner_id INT,"
                        + " FOREIGN KEY (owner_id) REFERENCES users (id))",
                "INSERT INTO orders VALUES (7, 's1', '2026-01-31', -3)",
                "CREATE TABLE notes (topic VARCHAR(20), text VARCHAR(200))",
                "INSERT INTO notes VALUES ('t', 'x'), ('u', 'y'), ('u', 'y')");
        session = new RecordingSession(Sources.open(database));
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void tellsRowsApartThatTheCollationHoldsForEqual() {
        assertThat(row(under(USERS, "a@x"))).containsExactly("-3");
        assertThat(row(under(USERS, "A@X"))).containsExactly("1");
        assertThat(under(USERS, "A@x")).isInstanceOf(KeyContents.Nothing.class);
    }

    @Test
    void seesWhatIsCommittedWhenItIsAsked() {
        KeyRows rows = rows(USERS);
        ItemKey key = key("email", "b@x");
        assertThat(row(rows.now(key, List.of()))).containsExactly("2");
        database.execute("UPDATE users SET email = 'c@x' WHERE id = 2");
        assertThat(rows.now(key, List.of())).isInstanceOf(KeyContents.Nothing.class);
        assertThat(row(rows.now(key("email", "c@x"), List.of()))).containsExactly("2");
        assertThat(session.inSnapshot()).isFalse();
    }

    @Test
    void refusesAnOlderSnapshot() {
        KeyRows rows = rows(USERS);
        session.beginSnapshot();
        assertThatThrownBy(() -> rows.now(key("email", "b@x"), List.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesAllRowsOfOneKey() {
        database.execute("INSERT INTO users VALUES (4, 'b@x', 's1', 0)");
        assertThat(under(USERS, "b@x")).isEqualTo(new KeyContents.Several(List.of(user("2"), user("4"))));
        database.execute("UPDATE users SET age = 5 WHERE id = 4");
        assertThat(under(USERS, "b@x"))
                .as("a row counts also while it is quarantined")
                .isInstanceOf(KeyContents.Several.class);
    }

    @Test
    void tellsAQuarantinedRowFromNone() {
        database.execute("UPDATE users SET age = 5 WHERE id = 2");
        assertThat(under(USERS, "b@x")).isInstanceOfSatisfying(KeyContents.Quarantined.class, found -> assertThat(
                        found.row().reasons())
                .extracting(Reason::code)
                .containsExactly("type-mismatch"));
    }

    @Test
    void looksInEveryEntityOfATable() {
        KeyRows rows = rows(BY_SHOP);
        assertThat(row(rows.now(key("pk", "SHOP#s1", "sk", "USER#49997"), List.of())))
                .containsExactly("-3");
        assertThat(row(rows.now(key("pk", "SHOP#s#2", "sk", "USER#50002"), List.of())))
                .containsExactly("2");
        assertThat(row(rows.now(key("pk", "SHOP#s1", "sk", "ORDER#2026-01-31#7"), List.of())))
                .containsExactly("7");
        assertThat(rows.now(key("pk", "SHOP#s1", "sk", "ORDER#2026-01-31#007"), List.of()))
                .isInstanceOf(KeyContents.Nothing.class);
        assertThat(rows.complete()).isTrue();
    }

    @Test
    void asksNothingOfATableWhoseKeysLookDifferent() {
        KeyRows rows = rows(BY_SHOP);
        session.takeSent();
        assertThat(rows.now(key("pk", "SHOP#s1", "sk", "USER#x"), List.of())).isInstanceOf(KeyContents.Nothing.class);
        assertThat(rows.now(key("pk", "what", "sk", "ever"), List.of())).isInstanceOf(KeyContents.Nothing.class);
        assertThat(session.takeSent()).isEmpty();
    }

    @Test
    void asksOnceForTheKeyAndThenForTheRows() {
        KeyRows rows = rows(USERS);
        session.takeSent();
        rows.now(key("email", "b@x"), List.of());
        assertThat(session.takeSent())
                .extracting(SourceQuery::sql)
                .hasSize(2)
                .first()
                .asString()
                .endsWith("WHERE `r`.`email` = ? LIMIT ?");
    }

    @Test
    void isNotStoppedByAKeyThatNoColumnCanHold() {
        database.execute("ALTER TABLE users MODIFY email VARCHAR(200) CHARACTER SET latin1 COLLATE latin1_german1_ci");
        database.execute("UPDATE users SET email = '\u00e9@x' WHERE id = 2");
        assertThat(row(under(USERS, "\u00e9@x"))).containsExactly("2");
        assertThat(under(USERS, "\u65e5\u672c")).isInstanceOf(KeyContents.Nothing.class);
        for (String day : List.of("2026-99-99", "2026-02-30", "0000-00-00", "today", "")) {
            assertThat(rows(BY_SHOP).now(key("pk", "SHOP#s1", "sk", "ORDER#" + day + "#7"), List.of()))
                    .isInstanceOf(KeyContents.Nothing.class);
        }
    }

    @Test
    void needsAHintWhereAKeyIsMadeOfJoinedValuesAlone() {
        KeyRows rows = rows(BY_OWNER);
        ItemKey key = key("pk", "OWNER#a@x", "sk", "ORDER");
        assertThat(rows.complete()).isFalse();
        assertThat(rows.now(key, List.of())).isInstanceOf(KeyContents.Nothing.class);
        assertThat(row(rows.now(key, List.of(new SourceRow("orders", List.of("7"))))))
                .containsExactly("7");
    }

    @Test
    void passesOverHintsThatLeadNowhere() {
        List<SourceRow> odd = List.of(
                user("99"),
                user("no number"),
                new SourceRow("users", List.of("1", "2")),
                new SourceRow("gone", List.of("1")),
                user("1"));
        assertThat(row(rows(USERS).now(key("email", "b@x"), odd))).containsExactly("2");
    }

    @Test
    void findsTheRowsOfATableWithoutAKey() {
        assertThat(rows(NOTES).now(key("topic#text", "t#x"), List.of())).isInstanceOf(KeyContents.One.class);
        assertThat(rows(NOTES).now(key("topic#text", "u#y"), List.of()))
                .as("copies of a row are several")
                .isInstanceOf(KeyContents.Several.class);
    }

    @Test
    void triesEveryWayToTakeAKeyApart() {
        String words = "#".repeat(40);
        database.execute("INSERT INTO notes VALUES ('" + words.substring(25) + "', '" + words.substring(16) + "')");
        assertThat(rows(NOTES).now(key("topic#text", words), List.of())).isInstanceOf(KeyContents.One.class);
    }

    @Test
    void goesByHintsAloneWhereThereAreTooManyWays() {
        String delimiters = "#".repeat(399);
        database.execute("INSERT INTO users VALUES (5, '" + delimiters + "', 'x', 1)");
        ItemKey key = key("email#shop", delimiters + "#x");
        assertThat(rows(PAIRS).now(key, List.of())).isInstanceOf(KeyContents.Nothing.class);
        assertThat(row(rows(PAIRS).now(key, List.of(user("5"))))).containsExactly("5");
    }

    @Test
    void siftsManyCandidatesByTheirKeys() {
        StringBuilder rows = new StringBuilder("INSERT INTO users VALUES ");
        for (int i = 100; i < 140; i++) {
            rows.append(i > 100 ? ", " : "").append("(").append(i).append(", 'B@x', 's1', 5)");
        }
        database.execute(rows.toString());
        assertThat(row(under(USERS, "b@x"))).containsExactly("2");
    }

    @Test
    void answersAReconcilerWithTheLastKnownRow() {
        var evaluation = rows(USERS).evaluation(List.of(user("2")));
        assertThat(evaluation.now(key("email", "b@x"), Optional.empty())).isInstanceOf(Content.Item.class);
        assertThat(evaluation.now(key("email", "gone@x"), Optional.of(user("1"))))
                .isEqualTo(new Content.Nothing(Optional.of(user("2")), List.of()));
        database.execute("INSERT INTO users VALUES (4, 'b@x', 's1', 0)");
        assertThat(evaluation.now(key("email", "b@x"), Optional.empty()))
                .isEqualTo(new Content.Several(List.of(user("2"), user("4"))));
        database.execute("UPDATE users SET age = 5, email = 'e@x' WHERE id = 4");
        assertThat(evaluation.now(key("email", "e@x"), Optional.empty()))
                .isInstanceOfSatisfying(Content.Nothing.class, refused -> {
                    assertThat(refused.last()).contains(user("4"));
                    assertThat(refused.reasons()).hasSize(1).first().asString().startsWith("type-mismatch: ");
                });
    }

    private KeyContents under(String table, String email) {
        return rows(table).now(key("email", email), List.of());
    }

    private KeyRows rows(String table) {
        String contract = "{\"contract_version\": \"1\", \"tables\": [" + table + "]}";
        ContractPlan plan =
                ContractCompiler.compile(ContractReader.read(contract).contract(), session.readSchema());
        return new KeyRows(plan.tables().get(0), session);
    }

    private static List<String> row(KeyContents contents) {
        assertThat(contents).isInstanceOf(KeyContents.One.class);
        return ((KeyContents.One) contents).item().source().values();
    }

    private static SourceRow user(String id) {
        return new SourceRow("users", List.of(id));
    }

    private static ItemKey key(String... namesAndTexts) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            key.put(namesAndTexts[i], AttributeValue.fromS(namesAndTexts[i + 1]));
        }
        return new ItemKey(key);
    }

    private static String attribute(String table, String name, String type) {
        return "{\"name\": \"%s\", \"type\": \"%s\", \"source_table\": \"%s\", \"source_column\": \"%s\"}"
                .formatted(name, type, table, name);
    }
}
