package io.mysql2dynamodb.analysis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.question.ConnectedAnswers;
import io.mysql2dynamodb.analysis.question.ShownStatements;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.source.SourceSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CrossCheckTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    @Test
    void namesWhatOneOfThemHasAlone() {
        TestDatabase database = MYSQL.createDatabase("CREATE TABLE t (a INT, KEY i (a))");
        try (SourceSession session = Zoo.open(database)) {
            ConnectedAnswers answers = new ConnectedAnswers(session);
            ShownStatements other = new ShownStatements() {
                @Override
                public List<String> grants() {
                    return answers.grants();
                }

                @Override
                public String createTable(String table) {
                    return """
                            CREATE TABLE `t` (
                              `a` int(11) DEFAULT NULL,
                              `b``
                             c` int(11),
                              PRIMARY KEY (`a`),
                              UNIQUE KEY `i` (`a`),
                              CONSTRAINT `f` FOREIGN KEY (`a`) REFERENCES `t` (`a`),
                              CONSTRAINT `c` CHECK ((`a` > 0))
                            ) ENGINE=InnoDB""";
                }
            };
            DatabaseCatalog catalog =
                    CatalogReader.read(answers, Optional.of(other), DatabaseCatalog.Origin.CONNECTION, Instant.EPOCH);
            assertThat(catalog.gaps())
                    .extracting(Gap::subject)
                    .contains("columns of t", "indexes of t", "foreign keys of t", "checks of t");
            assertThat(catalog.gaps())
                    .filteredOn(gap -> gap.subject().equals("columns of t"))
                    .extracting(Gap::reason)
                    .first()
                    .asString()
                    .contains("information_schema alone has none, SHOW CREATE TABLE alone has b`\n c");
        }
    }
}
