package io.mysql2dynamodb.analysis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.question.ConnectedAnswers;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.sample.SampleShop;
import io.mysql2dynamodb.source.SourceSession;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SourceSchemasTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    @Test
    void givesTheZooAsItsSchemaIsRead() {
        compare(MYSQL.createDatabase(Zoo.script()));
    }

    @Test
    void givesTheSampleShopAsItsSchemaIsRead() {
        TestDatabase database = MYSQL.createDatabase();
        SampleShop.ofRows(SampleShop.FEWEST_ROWS)
                .create(database.jdbcUrl(), database.user(), database.password(), SampleShop.Progress.NONE);
        compare(database);
    }

    @Test
    void leavesOutForeignKeysToOtherDatabases() {
        TestDatabase other = MYSQL.createDatabase("CREATE TABLE parents (id INT PRIMARY KEY)");
        TestDatabase database = MYSQL.createDatabase(
                "CREATE TABLE children (id INT, FOREIGN KEY (id) REFERENCES " + other.name() + ".parents (id))");
        try {
            compare(database);
        } finally {
            database.execute("DROP TABLE children");
        }
    }

    private static void compare(TestDatabase database) {
        try (SourceSession session = Zoo.open(database)) {
            ConnectedAnswers answers = new ConnectedAnswers(session);
            DatabaseCatalog catalog =
                    CatalogReader.read(answers, Optional.of(answers), DatabaseCatalog.Origin.CONNECTION, Instant.EPOCH);
            assertThat(SourceSchemas.of(catalog)).isEqualTo(session.readSchema());
        }
    }
}
