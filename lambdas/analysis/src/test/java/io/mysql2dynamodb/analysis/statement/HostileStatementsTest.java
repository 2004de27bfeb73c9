package io.mysql2dynamodb.analysis.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.workload.SetAside.Reason;
import io.mysql2dynamodb.workload.StatementShape.ConditionUse;
import io.mysql2dynamodb.workload.StatementShape.Operator;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileStatementsTest {

    private final StatementReader reader = new StatementReader(Shop.SCHEMA, "shop");

    @Test
    void readsAValueOfAMegabyte() {
        assertThat(sql("SELECT * FROM users WHERE name = '" + "x''".repeat(350_000) + "'"))
                .isEqualTo("SELECT * FROM users WHERE name = ?");
    }

    @Test
    void readsListsAndRowsOfAMegabyte() {
        assertThat(sql("SELECT * FROM users WHERE id IN (1" + ",2".repeat(500_000) + ")"))
                .isEqualTo("SELECT * FROM users WHERE id IN (...)");
        assertThat(sql("INSERT INTO users (id, name) VALUES (1,'x')" + ",(1,'x')".repeat(120_000)))
                .isEqualTo("INSERT INTO users (id, name) VALUES (...)");
        assertThat(sql("INSERT INTO users (id, name) VALUES (1,NOW())" + ",(1,NOW())".repeat(100_000)))
                .isEqualTo("INSERT INTO users (id, name) VALUES (?, NOW())");
    }

    @Test
    void readsTenThousandAlternativesAsOneConditionOfAsManyValues() {
        StatementReading reading = read("SELECT * FROM users WHERE id = 0" + " OR id = 1".repeat(10_000));

        assertThat(((StatementReading.Access) reading).shape().conditions())
                .extracting(ConditionUse::operator, ConditionUse::values)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Operator.EQUALS, 10_001));
    }

    @Test
    void setsAsideWhatIsNestedTooDeepOrTooLong() {
        assertThat(problem("SELECT " + "(".repeat(400_000) + "1" + ")".repeat(400_000) + " FROM users"))
                .isEqualTo("brackets and CASEs nested more than 40 deep");
        assertThat(problem("SELECT " + "CASE WHEN id THEN ".repeat(50_000) + "1 FROM users"))
                .isEqualTo("brackets and CASEs nested more than 40 deep");
        assertThat(problem("SELECT * FROM users WHERE id = 1" + " OR id = 2".repeat(100_000)))
                .isEqualTo("a statement of more than 262144 characters without its values");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM users WHERE %s id = 1 %s",
                "SELECT * FROM users WHERE id IN (SELECT id FROM users WHERE name = 'x' AND id NOT IN %s(1)%s",
                "SELECT %s(id)%s FROM users",
                "SELECT * FROM %s users %s"
            })
    void parsesDeepNesting(String form) {
        String statement = form.formatted("(".repeat(35), ")".repeat(form.contains("NOT IN") ? 36 : 35));

        assertThat(read(statement)).isInstanceOf(StatementReading.Access.class);
    }

    @Test
    void neverFailsOnDeepOrLongExpressions() {
        assertThat(read("SELECT " + "- ".repeat(500_000) + "1 FROM users")).isNotNull();
        assertThat(read("SELECT * FROM users WHERE " + "NOT ".repeat(20_000) + "id"))
                .isNotNull();
        assertThat(read("SELECT id" + " + id".repeat(20_000) + " FROM users")).isNotNull();
        assertThat(read("SELECT id FROM users" + " UNION SELECT id FROM users".repeat(2_000)))
                .isNotNull();
    }

    @Test
    void neverShowsAValueOfWhatItCannotRead() {
        for (String secret : new String[] {
            "SELECT * FROM users WHERE name = 'secret",
            "SELECT * FROM users WHERE name = = 'secret'",
            "SELECT a b c FROM users WHERE name = 'secret'",
            "HELLO 'secret'",
            "SELECT 1; SELECT 'secret'"
        }) {
            assertThat(problem(secret)).doesNotContain("secret");
        }
    }

    @Test
    void readsNamesOfEmojiKeywordsAndQuotes() {
        assertThat(sql("SELECT `\uD83D\uDE00`, `sel``ect`, `from` FROM `group by` AS `\uD83D\uDE00t` WHERE"
                        + " `where` = 1"))
                .isEqualTo(
                        "SELECT \uD83D\uDE00, `sel``ect`, `from` FROM `group by` AS \uD83D\uDE00t WHERE `where` = ?");
    }

    @Test
    void readsEscapesThatAreNone() {
        assertThat(sql("SELECT * FROM users WHERE name = '\\q\\u12\\x' AND email = \"\\\"\""))
                .isEqualTo("SELECT * FROM users WHERE name = ? AND email = ?");
    }

    @Test
    void neverFailsOnGarbage() {
        Random random = new Random(7);
        String[] pieces = {
            "SELECT",
            "FROM",
            "users",
            "(",
            ")",
            "'",
            "`",
            "\"",
            ",",
            ".",
            "?",
            "...",
            "@",
            "@@",
            "{",
            "}",
            "/*",
            "*/",
            "/*!",
            "--",
            "IN",
            "VALUES",
            "LIKE",
            "LIMIT",
            "CASE",
            "END",
            "INSERT INTO",
            "UPDATE",
            "SET",
            "DELETE",
            "=",
            "INTERVAL",
            "DAY",
            "AS",
            "ON DUPLICATE KEY UPDATE",
            "USE INDEX",
            "FOR",
            "LOCK",
            "WITH",
            "MATCH",
            "AGAINST",
            "JSON_TABLE",
            "OVER",
            "PARTITION",
            "x",
            "5",
            "\u0000",
            "\uD83D",
            ";",
            "HANDLER",
            "LOAD DATA",
            "CALL",
            "XA",
            "TRUNCATE",
            "TABLE",
            "CAST",
            "CONVERT",
            "TRIM",
            "EXTRACT",
            "UNION",
            "NULL",
            "IS",
            "NOT",
            "COLLATE",
            "->",
            "DO"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder statement = new StringBuilder(pieces[random.nextInt(pieces.length)]);
            for (int length = random.nextInt(15); length > 0; length--) {
                statement.append(' ').append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(read(statement.toString())).as(statement.toString()).isNotNull();
        }
    }

    private StatementReading read(String statement) {
        return reader.read(statement, Optional.of("shop"));
    }

    private String sql(String statement) {
        StatementReading reading = read(statement);
        assertThat(reading).isInstanceOf(StatementReading.Access.class);
        return reading.sql();
    }

    private String problem(String statement) {
        StatementReading reading = read(statement);
        assertThat(reading).isInstanceOfSatisfying(StatementReading.Aside.class, aside -> assertThat(aside.reason())
                .isEqualTo(Reason.UNPARSED));
        return reading.sql();
    }
}
