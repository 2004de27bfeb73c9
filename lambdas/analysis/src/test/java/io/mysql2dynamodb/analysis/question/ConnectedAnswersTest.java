package io.mysql2dynamodb.analysis.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.analysis.catalog.Zoo;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.source.SourceUnreachableException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectedAnswersTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private TestDatabase database;
    private SourceSession session;
    private ConnectedAnswers answers;

    @BeforeEach
    void open() {
        database = MYSQL.createDatabase("CREATE TABLE t (id INT, b BIT(3), f FLOAT, y YEAR, g GEOMETRY)");
        session = Zoo.open(database);
        answers = new ConnectedAnswers(session);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void givesEveryValueAsTheTextThatMySqlMakesOfIt() {
        database.execute("INSERT INTO t VALUES (-7, b'101', 0.1, 2024, NULL)");
        assertThat(answers.answer(new Question(
                        "q", "SELECT t.*, 1e20, 1.50, '\u2603\ud83d\ude00\t\n', x'FF00', NULL FROM t", 10)))
                .containsExactly(new AnswerRow(Arrays.asList(
                        "-7",
                        "\u0005",
                        "0.1",
                        "2024",
                        null,
                        "1e20",
                        "1.50",
                        "\u2603\ud83d\ude00\t\n",
                        "0xFF00",
                        null)));
    }

    @Test
    void namesWhatTheServerRefuses() {
        assertThatThrownBy(() -> answers.answer(new Question("wrong", "SELECT nosuch FROM t", 1)))
                .isInstanceOfSatisfying(QuestionRefusedException.class, refused -> {
                    assertThat(refused.forWantOfPrivilege()).isFalse();
                    assertThat(refused.reason()).isEqualTo("Unknown column 'nosuch' in 'field list'");
                })
                .hasMessageContaining("\"wrong\"");
    }

    @Test
    void namesAQuestionThatTakesTooLong() {
        database.execute("INSERT INTO t (id) VALUES (1)");
        assertThatThrownBy(() -> answers.answer(
                        new Question("slow", "SELECT /*+ MAX_EXECUTION_TIME(50) */ id, SLEEP(5) FROM t, t AS u", 2)))
                .isInstanceOf(QuestionRefusedException.class)
                .hasMessageContaining("slow");
        assertThat(answers.answer(new Question("next", "SELECT 1", 1))).hasSize(1);
    }

    @Test
    void keepsValuesOutOfReasons() {
        database.execute("INSERT INTO t (id) VALUES (1)");
        assertThatThrownBy(() ->
                        answers.answer(new Question("json", "SELECT CAST(CONCAT('secret', id) AS JSON) FROM t", 1)))
                .isInstanceOf(QuestionRefusedException.class)
                .hasMessageNotContaining("secret1");
    }

    @Test
    void letsALostConnectionThrough() {
        String id = answers.answer(new Question("id", "SELECT CONNECTION_ID()", 1))
                .get(0)
                .text(0);
        database.execute("KILL " + id);
        assertThatThrownBy(() -> answers.answer(new Question("q", "SELECT 1", 1)))
                .isInstanceOf(SourceUnreachableException.class);
    }

    @Test
    void asksWhatOnlyShowTells() {
        assertThat(answers.createTable("t")).startsWith("CREATE TABLE `t` (");
        assertThat(answers.grants()).anySatisfy(grant -> assertThat(grant).startsWith("GRANT "));
        assertThatThrownBy(() -> answers.createTable("no`such"))
                .isInstanceOf(QuestionRefusedException.class)
                .hasMessageContaining("no`such");
    }

    @Test
    void quotesNamesTextsAndAccounts() {
        assertThat(SqlName.quoted("a`b")).isEqualTo("`a``b`");
        assertThat(SqlName.literal("it's \\")).isEqualTo("'it''s \\\\'");
        assertThat(List.of(SqlName.account("a@b@%"), SqlName.account("@localhost")))
                .containsExactly("'a@b'@'%'", "''@'localhost'");
    }
}
