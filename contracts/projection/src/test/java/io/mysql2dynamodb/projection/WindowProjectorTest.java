package io.mysql2dynamodb.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.source.SourceSession;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class WindowProjectorTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private TestDatabase database;

    @BeforeEach
    void createDatabase() {
        database = MYSQL.createDatabase(
                "CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(10), flag TINYINT)",
                "INSERT INTO t VALUES (1, 'a', 1), (2, 'b', 0), (3, 'c', 7), (4, 'd', 1)",
                "CREATE VIEW v AS SELECT name, flag FROM t",
                "CREATE TABLE other (id INT PRIMARY KEY, t INT)",
                "INSERT INTO other VALUES (1, 1), (2, 2)");
    }

    @Test
    void endsOnlyTheSnapshotThatItBegan() {
        try (SourceSession session = Sources.open(database)) {
            EntityPlan plan = plan(session, "t", "", flag());
            new WindowProjector(session).project(plan, KeyRange.ALL, 10);
            assertThat(session.inSnapshot()).isFalse();
            session.beginSnapshot();
            new WindowProjector(session).project(plan, KeyRange.ALL, 10);
            database.execute("INSERT INTO t VALUES (5, 'e', 1)");
            assertThat(new WindowProjector(session)
                            .project(plan, KeyRange.ALL, 10)
                            .rowsRead())
                    .isEqualTo(4);
            assertThat(session.inSnapshot()).isTrue();
        }
    }

    @Test
    void continuesBehindItsLastKey() {
        try (SourceSession session = Sources.open(database)) {
            EntityPlan plan = plan(session, "t", "", flag());
            ProjectedWindow first = new WindowProjector(session).project(plan, KeyRange.ALL, 3);
            assertThat(first.rowsRead()).isEqualTo(3);
            assertThat(first.exhausted()).isFalse();
            assertThat(first.lastKey()).contains(SourceKey.of("3"));
            assertThat(first.sourceBytes()).isPositive();
            ProjectedWindow second =
                    new WindowProjector(session).project(plan, KeyRange.ALL.continuedAfter(SourceKey.of("3")), 3);
            assertThat(second.items()).extracting(ProjectedItem::source).containsExactly(SourceKey.of("4"));
            assertThat(second.exhausted()).isTrue();
        }
    }

    @Test
    void leavesOutKeysWithoutARow() {
        try (SourceSession session = Sources.open(database)) {
            EntityPlan plan = plan(session, "t", "", flag());
            ProjectedWindow window = new WindowProjector(session)
                    .project(plan, List.of(SourceKey.of("4"), SourceKey.of("99"), SourceKey.of("3")));
            assertThat(window.items()).extracting(ProjectedItem::source).containsExactly(SourceKey.of("4"));
            assertThat(window.quarantined()).extracting(QuarantinedRow::key).containsExactly(SourceKey.of("3"));
            assertThat(new WindowProjector(session).project(plan, List.of()).rowsRead())
                    .isZero();
        }
    }

    @Test
    void knowsTheKeyOfARowThatIsQuarantinedForAnotherAttribute() {
        try (SourceSession session = Sources.open(database)) {
            EntityPlan plan = plan(session, "t", "", flag());
            ProjectedWindow window = new WindowProjector(session).project(plan.keysOnly(), KeyRange.ALL, 10);
            assertThat(window.items()).hasSize(4);
            assertThat(window.items().get(2).attributes())
                    .containsOnlyKeys("name", "_src", "_mv")
                    .containsEntry("_src", AttributeValue.fromS("[\"t\",\"3\"]"));
        }
    }

    @Test
    void namesTheColumnOfAReason() {
        database.execute("INSERT INTO t VALUES (6, NULL, 9)");
        try (SourceSession session = Sources.open(database)) {
            QuarantinedRow row = new WindowProjector(session)
                    .project(plan(session, "t", "", flag()), List.of(SourceKey.of("6")))
                    .quarantined()
                    .get(0);
            assertThat(row.sourceTable()).isEqualTo("t");
            assertThat(row.entity()).isEqualTo("Things");
            assertThat(row.reasons())
                    .extracting(Reason::code, Reason::column, Reason::attribute)
                    .containsExactly(tuple("type-mismatch", "flag", "flag"), tuple("missing-key", "name", "name"));
        }
    }

    @Test
    void refusesASourceKeyThatSeveralRowsShare() {
        database.execute("INSERT INTO t VALUES (5, 'a', 1)");
        try (SourceSession session = Sources.open(database)) {
            EntityPlan plan = plan(session, "v", "\"source_key\": [\"name\"],", flag());
            assertThatThrownBy(() -> new WindowProjector(session).project(plan, KeyRange.ALL, 10))
                    .isInstanceOf(SourceKeyNotUniqueException.class)
                    .hasMessageContaining("[a]")
                    .hasMessageContaining("source_key");
        }
    }

    @Test
    void refusesAnExpressionWhoseTypeDoesNotFit() {
        try (SourceSession session = Sources.open(database)) {
            EntityPlan plan = plan(
                    session,
                    "t",
                    "",
                    "{\"name\": \"x\", \"type\": \"BOOL\", \"source_table\": \"t\", \"source_column\": \"id\", \"join\": {\"type\":"
                            + " \"foreign-key\", \"target_table\": \"other\", \"join_condition\": \"other.t = t.id\","
                            + " \"select_column\": \"CONCAT(other.id, 'x')\"}}");
            assertThatThrownBy(() -> new WindowProjector(session).project(plan, KeyRange.ALL, 10))
                    .isInstanceOf(ExpressionTypeException.class)
                    .hasMessageContaining("BOOL")
                    .hasMessageContaining("CAST");
        }
    }

    private static String flag() {
        return attribute("t", "flag", "BOOL");
    }

    private static String attribute(String table, String name, String type) {
        return "{\"name\": \"" + name + "\", \"type\": \"" + type + "\", \"source_table\": \"" + table
                + "\", \"source_column\": \"" + name + "\"}";
    }

    private static EntityPlan plan(SourceSession session, String table, String more, String attribute) {
        String contract =
                "{\"contract_version\": \"1\", \"tables\": [{\"table\": \"Things\", \"type\": \"single-entity\","
                        + " \"source_table\": \"" + table + "\", \"pk\": \"name\", " + more + " \"satisfies\": [],"
                        + " \"estimated_item_size_bytes\": 100, \"attributes\": [" + attribute(table, "name", "S")
                        + ", "
                        + attribute.replace("\"source_table\": \"t\"", "\"source_table\": \"" + table + "\"") + "]}]}";
        return ContractCompiler.compile(ContractReader.read(contract).contract(), session.readSchema())
                .tables()
                .get(0)
                .entities()
                .get(0);
    }
}
