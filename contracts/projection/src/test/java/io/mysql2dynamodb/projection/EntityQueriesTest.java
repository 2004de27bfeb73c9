package io.mysql2dynamodb.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.source.SourceQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityQueriesTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private static final Scenario LIBRARY = Scenario.named("compose-six-joins-three-arrays-two-aggregates");

    /** One for the rows with six joins, three for child arrays, two for aggregates. */
    private static final int QUERIES = 6;

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 1000})
    void areThoseThatAWindowSendsHoweverManyRowsItHas(int rows) {
        TestDatabase database = MYSQL.createDatabase(LIBRARY.text("schema.sql"), loans(rows));
        try (RecordingSession session = new RecordingSession(Sources.open(database))) {
            EntityPlan entity = ContractCompiler.compile(
                            ContractReader.read(LIBRARY.text("contract.json")).contract(), session.readSchema())
                    .tables()
                    .get(0)
                    .entities()
                    .get(0);
            KeyRange range = new KeyRange(Optional.of(SourceKey.of("0")), Optional.of(SourceKey.of("" + rows)));
            session.takeSent();

            ProjectedWindow window = new WindowProjector(session).project(entity, range, 1000);

            assertThat(window.items()).hasSize(rows).allSatisfy(item -> assertThat(item.attributes())
                    .containsKeys("member", "room", "insurer", "book", "status", "notes", "paid", "fines"));
            List<SourceQuery> sent = session.takeSent();
            assertThat(sent).hasSize(QUERIES);
            assertThat(sent)
                    .isEqualTo(EntityQueries.ofWindow(entity, range, 1000).stream()
                            .map(PlannedQuery::query)
                            .toList());
        }
    }

    /** Loans in which every join finds a row and every child table has two. */
    private static String loans(int rows) {
        return "INSERT INTO members VALUES (1,'Ada'); INSERT INTO authors VALUES (1,'Austen');"
                + "INSERT INTO books VALUES (1,'Emma',1); INSERT INTO shelves VALUES ('N',1,'Attic');"
                + "INSERT INTO insurers VALUES (1,'Aegis'); INSERT INTO statuses VALUES ('o','open');"
                + "INSERT INTO loans VALUES "
                + each(rows, "(%1$d, 1, 1, 'N', 1, %1$d, 1, 1, 'o', '2026-03-01')")
                + ";INSERT INTO notes VALUES " + each(rows, "(%1$d, %1$d, 'x'), (10000 + %1$d, %1$d, 'y')")
                + ";INSERT INTO renewals SELECT id, loan_id, '2026-03-02' FROM notes"
                + ";INSERT INTO reminders SELECT * FROM renewals"
                + ";INSERT INTO payments SELECT id, loan_id, 1.5 FROM notes"
                + ";INSERT INTO fines SELECT id, loan_id FROM notes";
    }

    private static String each(int rows, String values) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(id -> values.formatted(id))
                .collect(Collectors.joining(","));
    }
}
