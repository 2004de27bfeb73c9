package io.mysql2dynamodb.analysis.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mysql2dynamodb.analysis.question.ConnectedAnswers;
import io.mysql2dynamodb.catalog.CatalogCheck;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.source.SourceSession;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the embedded server lacks: these run where a newer one was chosen. */
class NewerServerTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private static final int CHECKS = 80016;
    private static final int INVISIBLE_COLUMNS = 80023;

    @Test
    void readsChecks() {
        TestDatabase database = MYSQL.createDatabase("CREATE TABLE t (a INT, CONSTRAINT positive CHECK (a > 0),"
                + " CONSTRAINT lax CHECK (a < 9) /*!80016 NOT ENFORCED */)");
        DatabaseCatalog catalog = read(database, CHECKS);
        assertThat(catalog.table("t").orElseThrow().checks())
                .containsExactly(
                        new CatalogCheck("lax", "(`a` < 9)", false), new CatalogCheck("positive", "(`a` > 0)", true));
        assertThat(catalog.gaps()).noneMatch(gap -> gap.reason().contains("disagree"));
    }

    @Test
    void readsInvisibleColumns() {
        TestDatabase database =
                MYSQL.createDatabase("CREATE TABLE t (a INT /*!80023 INVISIBLE */, b INT, c INT AS (b) STORED)");
        DatabaseCatalog catalog = read(database, INVISIBLE_COLUMNS);
        assertThat(catalog.table("t").orElseThrow().columns())
                .extracting(column -> column.invisible())
                .containsExactly(true, false, false);
    }

    private static DatabaseCatalog read(TestDatabase database, int since) {
        try (SourceSession session = Zoo.open(database)) {
            ConnectedAnswers answers = new ConnectedAnswers(session);
            assumeTrue(ServerFacts.of(answers.answer(StructureQuestions.SERVER).get(0))
                            .number()
                    >= since);
            return CatalogReader.read(answers, Optional.of(answers), DatabaseCatalog.Origin.CONNECTION, Instant.EPOCH);
        }
    }
}
