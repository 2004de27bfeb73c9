package io.mysql2dynamodb.analysis.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INSERT INTO t VALUES (1) | t",
                "insert low_priority ignore `T 1` set a = 1 | T 1",
                "INSERT d.t (a) SELECT a FROM u | t",
                "REPLACE DELAYED INTO t SELECT REPLACE(a, 'b', 'c') FROM u | t",
                "TRUNCATE TABLE t | t",
                "SELECT TRUNCATE(a, 2), INSERT(a, 1, 2, 'x') INTO b FROM u | ''",
                "UPDATE LOW_PRIORITY t SET a = 1 WHERE b IN (SELECT b FROM u) | t",
                "DELETE QUICK FROM t WHERE a IN (SELECT a FROM u) | t",
                "DELETE FROM t ORDER BY a LIMIT 1 | t",
                "SELECT a FROM t FOR UPDATE | ''",
                "INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE u = 2 | t",
                "SELECT x.update, NEW.delete FROM x | ''",
                "SET @update = 1, @'delete from t' = 2 | ''",
                "SELECT 'DELETE FROM t' | ''",
                "SELECT \"UPDATE t SET a = 'it''s'\" | ''",
                "/* DELETE FROM t */ SELECT 1 -- UPDATE t SET a = 1 | ''",
                "SELECT 1 # INSERT INTO t | ''",
                "SELECT 1--2; DELETE FROM t | t",
                "/*!50001 DELETE FROM t */ | t",
                "IF a THEN DELETE FROM t; ELSE INSERT INTO u VALUES (1); END IF | t u"
            })
    void seesWhatIsChanged(String body, String tables) {
        assertThat(ProgramText.of(body, "").changed())
                .extracting(SqlPath::name)
                .containsExactlyElementsOf(tables.isEmpty() ? List.of() : List.of(tables.split(" (?!1)", -1)));
    }

    @Test
    void countsEveryTableOfAStatementOverSeveral() {
        assertThat(ProgramText.of("UPDATE a JOIN d.b ON a.id = b.id, c x SET a.n = x.n WHERE e.f = 1", "")
                        .changed())
                .extracting(SqlPath::name)
                .contains("a", "b", "c")
                .doesNotContain("e");
        assertThat(ProgramText.of("DELETE x, y FROM a AS x JOIN b AS y WHERE x.id = y.id", "")
                        .changed())
                .extracting(SqlPath::name)
                .contains("a", "b");
    }

    @Test
    void takesDoubleQuotesForNamesWhereTheyAre() {
        assertThat(ProgramText.of("DELETE FROM \"t\"", "ANSI_QUOTES").changed())
                .extracting(SqlPath::name)
                .containsExactly("t");
        assertThat(ProgramText.of("SELECT '\\'; DELETE FROM t", "NO_BACKSLASH_ESCAPES")
                        .changed())
                .extracting(SqlPath::name)
                .containsExactly("t");
        assertThat(ProgramText.of("SELECT '\\'; DELETE FROM t'", "").changed()).isEmpty();
    }

    @Test
    void noticesStatementsThatAreTexts() {
        assertThat(ProgramText.of("PREPARE s FROM 'DELETE FROM t'", "").dynamic())
                .isTrue();
        assertThat(ProgramText.of("DEALLOCATE PREPARE s", "").dynamic()).isFalse();
        assertThat(ProgramText.of("SELECT 'PREPARE s FROM x'", "").dynamic()).isFalse();
    }

    @Test
    void seesWhatIsCalled() {
        assertThat(ProgramText.of("CALL d.p(1); SET x = f(1) + `g`(2)", "").called())
                .extracting(SqlPath::name)
                .contains("p", "f", "g");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "'", "`", "/*", "--", "@", "INSERT", "UPDATE", "DELETE FROM", "a.", ".", "UPDATE a.", "/*!"})
    void failsOnNothing(String body) {
        assertThat(ProgramText.of(body, "").dynamic()).isFalse();
    }
}
