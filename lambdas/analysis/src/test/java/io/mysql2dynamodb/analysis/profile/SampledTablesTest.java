package io.mysql2dynamodb.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.profile.rows.Sampling;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.catalog.TableProfile;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampledTablesTest {

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    private static TestDatabase database;
    private static ProfiledDatabase found;

    @BeforeAll
    static void fill() {
        // the second half of each table is wide, so that a look at the first rows alone would show
        database = MYSQL.createDatabase("""
                CREATE TABLE numbers (n INT PRIMARY KEY);
                INSERT INTO numbers VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9);
                CREATE TABLE seq (id BIGINT UNSIGNED PRIMARY KEY, pad VARCHAR(100));
                INSERT INTO seq SELECT a.n + 10 * b.n + 100 * c.n + 18446744073709540000, IF(c.n < 5, '', REPEAT('x', 100))
                  FROM numbers a, numbers b, numbers c;
                CREATE TABLE signed (id INT PRIMARY KEY, pad VARCHAR(100));
                INSERT INTO signed SELECT a.n + 10 * b.n + 100 * c.n - 500, IF(c.n < 5, '', REPEAT('x', 100))
                  FROM numbers a, numbers b, numbers c;
                CREATE TABLE texts (code VARCHAR(50) PRIMARY KEY, pad VARCHAR(100));
                INSERT INTO texts SELECT CONCAT('ORD-', LOWER(HEX(a.n + 10 * b.n + 100 * c.n + 256))),
                  IF(c.n < 5, '', REPEAT('x', 100)) FROM numbers a, numbers b, numbers c;
                CREATE TABLE binaries (code BINARY(16) PRIMARY KEY, pad VARCHAR(100));
                INSERT INTO binaries SELECT UNHEX(MD5(a.n + 10 * b.n + 100 * c.n)), IF(c.n < 5, '', REPEAT('x', 100))
                  FROM numbers a, numbers b, numbers c;
                CREATE TABLE exact (code CHAR(36) CHARACTER SET ascii COLLATE ascii_bin PRIMARY KEY, pad VARCHAR(100));
                INSERT INTO exact SELECT MD5(a.n + 10 * b.n + 100 * c.n), IF(c.n < 5, '', REPEAT('x', 100))
                  FROM numbers a, numbers b, numbers c;
                CREATE TABLE moments (at DATETIME(3), no INT, pad VARCHAR(100), PRIMARY KEY (at, no));
                INSERT INTO moments SELECT '2020-01-01' + INTERVAL a.n + 10 * b.n + 100 * c.n HOUR, a.n,
                  IF(c.n < 5, '', REPEAT('x', 100)) FROM numbers a, numbers b, numbers c;
                CREATE TABLE keyless (n INT, pad VARCHAR(100));
                INSERT INTO keyless SELECT a.n, IF(c.n < 5, '', REPEAT('x', 100)) FROM numbers a, numbers b, numbers c;
                CREATE TABLE prices (price DECIMAL(10,2) PRIMARY KEY, pad VARCHAR(100));
                INSERT INTO prices SELECT a.n + 10 * b.n + 100 * c.n + 0.5, IF(c.n < 5, '', REPEAT('x', 100))
                  FROM numbers a, numbers b, numbers c;
                CREATE TABLE parents (id INT PRIMARY KEY);
                INSERT INTO parents SELECT a.n + 10 * b.n + 100 * c.n FROM numbers a, numbers b, numbers c;
                CREATE TABLE children (id INT AUTO_INCREMENT PRIMARY KEY, parent_id INT NOT NULL,
                  FOREIGN KEY (parent_id) REFERENCES parents (id));
                INSERT INTO children (parent_id) SELECT p.id FROM parents p, numbers a WHERE p.id % 2 = 0 AND a.n < 3;
                ANALYZE TABLE numbers, seq, signed, texts, binaries, exact, moments, keyless, prices, parents, children""");
        found = ProfiledDatabase.sampled(database, 100, 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seq", "signed", "texts", "binaries", "exact", "moments", "keyless", "prices"})
    void spreadsASampleOverTheKey(String table) {
        TableProfile profile = found.profile(table);

        assertThat(profile.complete()).isFalse();
        // where the keys are hexadecimal digits, other ranges hold nothing
        assertThat(profile.rows()).isBetween(50L, 130L);
        double wide = profile.columns().get(profile.columns().size() - 1).averageBytes();
        assertThat(wide).isBetween(35.0, 65.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seq", "signed", "texts", "binaries", "exact", "moments", "prices"})
    void entersTheIndexOnceForEachRange(String table) {
        ProfileOptions options = new ProfileOptions(new Sampling(100, 10, 20), false, 16, 10);

        List<String> ways = ProfiledDatabase.asked(database, answers -> {
            Question question = CatalogProfiler.questions(ProfiledDatabase.structure(answers), options).stream()
                    .filter(each -> each.id().equals("profile/" + table))
                    .findFirst()
                    .orElseThrow();
            return answers.answer(new Question("explain", "EXPLAIN " + question.sql(), 12)).stream()
                    .filter(row -> row.optional(2).filter("t"::equals).isPresent())
                    .map(row -> row.text(4))
                    .toList();
        });

        assertThat(ways).isNotEmpty().containsOnly("range");
    }

    @Test
    void countsChildrenOfSampledParents() {
        assertThat(found.relationship("children(parent_id)->parents(id)").fanout())
                .hasValueSatisfying(fanout -> {
                    assertThat(fanout.complete()).isFalse();
                    assertThat(fanout.parents()).isEqualTo(1_000);
                    assertThat(fanout.childless()).isEqualTo(500);
                    assertThat(fanout.children()).isEqualTo(1_500);
                    assertThat(fanout.orphans()).isZero();
                    assertThat(fanout.childrenPerParent().maximum()).isEqualTo(3);
                });
    }

    @Test
    void takesTheServersEstimateWhereASampleCannotTellDistinctValues() {
        assertThat(found.key("seq", "id").exact()).isFalse();
        assertThat(found.key("seq", "id").distinct()).isBetween(900L, 1_100L);
        assertThat(found.table("seq").size().exactRows()).isEmpty();
    }

    @Test
    void countsRowsWhenAsked() {
        ProfiledDatabase counted =
                ProfiledDatabase.of(database, ProfileOptions.defaults().withExactCounts());

        assertThat(counted.table("seq").size().exactRows()).hasValue(1_000);
        assertThat(counted.gaps()).isEmpty();
    }
}
