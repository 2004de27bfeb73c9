package io.mysql2dynamodb.contract.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFragmentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            users.id = orders.user_id            | (users.id = orders.user_id)
            a + b * c                            | (a + (b * c))
            a - b - c                            | ((a - b) - c)
            a / b DIV c % d mod e                | ((((a / b) DIV c) % d) % e)
            -a * b                               | ((- a) * b)
            a = 1 OR b = 2 AND NOT c = 3         | ((a = 1) OR ((b = 2) AND (NOT (c = 3))))
            a is not null                        | (a IS NOT NULL)
            a IS NOT TRUE AND b IS UNKNOWN       | ((a IS NOT TRUE) AND (b IS UNKNOWN))
            status IN ('new', "old")             | (status IN ('new', 'old'))
            x NOT IN (1, 2.5)                    | (x NOT IN (1, 2.5))
            a BETWEEN 1 AND b + 2                | (a BETWEEN 1 AND (b + 2))
            name LIKE 'a\\%%'                    | (name LIKE 'a\\\\%%')
            name NOT LIKE '%x!%%' ESCAPE '!'     | (name NOT LIKE '%x!%%' ESCAPE '!')
            date = DATE '2024-01-31'             | (date = DATE'2024-01-31')
            case when x then 'a' else null end   | CASE WHEN x THEN 'a' ELSE NULL END
            CASE s WHEN 1 THEN 2 END             | CASE s WHEN 1 THEN 2 END
            CAST(a AS decimal(10, 2))            | CAST(a AS DECIMAL(10,2))
            cast(year as char)                   | CAST(year AS CHAR)
            coalesce(a.b, `or`.`der`, 0x1f)      | COALESCE(a.b, or.der, x'1F')
            created + INTERVAL 1 day             | (created + INTERVAL 1 DAY)
            DATE_SUB(d, INTERVAL n month)        | DATE_SUB(d, INTERVAL n MONTH)
            a <=> b                              | (a <=> b)
            a != b                               | (a <> b)
            IF(a > 1e3, 'x', left(b, 2))         | IF((a > 1e3), 'x', LEFT(b, 2))
            true                                 | TRUE
            (a = 1) = (b = 2)                    | ((a = 1) = (b = 2))
            größe > .5                           | (größe > .5)
            a MOD (b + 1)                        | (a % (b + 1))
            MOD(a, 2)                            | MOD(a, 2)
            timestampdiff(day, a, b + 1)         | TIMESTAMPDIFF(DAY, a, (b + 1))
            TIMESTAMPADD(MONTH, 1, a)            | TIMESTAMPADD(MONTH, 1, a)
            extract(year from a) = 1             | (EXTRACT(YEAR FROM a) = 1)
            TRIM(a)                              | TRIM(a)
            trim(leading '0' from concat(a, b))  | TRIM(LEADING '0' FROM CONCAT(a, b))
            TRIM('x' FROM TRIM(both from a))     | TRIM('x' FROM TRIM(BOTH FROM a))
            convert(CONCAT(a, b) using latin1)   | CONVERT(CONCAT(a, b) USING LATIN1)
            a -> '$.b' = 1                       | (JSON_EXTRACT(a, '$.b') = 1)
            t.a ->> "$.b"                        | JSON_UNQUOTE(JSON_EXTRACT(t.a, '$.b'))
            REGEXP_LIKE(a, '^x$')                | REGEXP_LIKE(a, '^x$')
            TIME '837:59:59' < a                 | (TIME'837:59:59' < a)
            order_date.type = level              | (order_date.type = level)
            """)
    void readsAndRendersWithBracketsInsteadOfPrecedence(String fragment, String rendered) {
        assertThat(SqlFragment.parse(fragment)).hasToString(rendered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(SELECT password FROM users)",
                "a = 1 UNION SELECT 2",
                "EXISTS (SELECT 1)",
                "SLEEP(10)",
                "BENCHMARK(1, 2)",
                "LOAD_FILE('/etc/passwd')",
                "GET_LOCK('a', 1)",
                "my_function(1)",
                "shop.my_function(1)",
                "NOW()",
                "RAND()",
                "UUID()",
                "CURRENT_TIMESTAMP",
                "COUNT(a)",
                "@a",
                "@@version",
                "a := 1",
                "a = 1; DROP TABLE users",
                "a -- b",
                "a --b",
                "a # b",
                "a /* b */",
                "a /*! + 1 */",
                "a || b",
                "a && b",
                "!a",
                "a ^ b",
                "1 -> '$.b'",
                "a -> b",
                "a ->> ",
                "(a) -> '$.b'",
                "a XOR b",
                "a COLLATE utf8mb4_bin",
                "a REGEXP 'b'",
                "BINARY a = 'b'",
                "_latin1'x'",
                "N'x'",
                "'a' 'b'",
                "'a'b",
                "`a",
                "'a\\'",
                "db.tab.col",
                "a INTO OUTFILE 'x'",
                "a AS b",
                "?",
                ":a",
                "{d '2024-01-01'}",
                "*",
                "t.*",
                "a.",
                ".",
                "",
                "  ",
                "(",
                "()",
                "a b",
                "a = b = c",
                "a BETWEEN 1 AND 2 = b",
                "(a, b) = (1, 2)",
                "a\u0000",
                "a\u00a0b",
                "CAST(a AS foo)",
                "CAST(a AS CHAR) OVER ()",
                "COALESCE()",
                "UNIX_TIMESTAMP()",
                "CONCAT(DISTINCT a)",
                "a = ANY (1)",
                "CONVERT(a USING klingon)",
                "CONVERT(a, CHAR)",
                "CONVERT(a)",
                "TIMESTAMPDIFF(a, b, c)",
                "TIMESTAMPDIFF(DAY, a)",
                "TIMESTAMPDIFF(DAY, a, b, c)",
                "EXTRACT(DAY, a)",
                "EXTRACT(a FROM b)",
                "TRIM(LEADING a)",
                "TRIM(a FROM b FROM c)",
                "TRIM(a, b)",
                "SUBSTRING(a FROM 2)",
                "LEFT(a)",
                "ABS(a, b)",
                "IF(a, b)",
                "DATE_ADD(a, 1)",
                "WEEK(a)",
                "CONVERT_TZ(a, '+00:00', 'Europe/Berlin')",
                "CAST(a AS DECIMAL(66))",
                "CAST(a AS DECIMAL(10, 11))",
                "CAST(a AS BINARY(999999999))",
                "DATE '2024-02-30'",
                "TIME '25h'",
                "TIMESTAMP '2024-01-01 25:00:00'",
                "a LIKE 'b' ESCAPE 'cc'",
                "a LIKE 'b' ESCAPE ''",
                "\u017fha1(a)",
                "\ufb02oor(a)",
                "MATCH (a) AGAINST ('b')",
                "a IN (SELECT 1)",
                "1 LIMIT 5",
                "0x1",
                "12abc",
                "VALUES(a)",
                "INTERVAL 1 DAY = a",
                "a * INTERVAL 1 DAY",
                "a + INTERVAL b + 1 DAY",
                "a + INTERVAL 1 FORTNIGHT",
                "INTERVAL(1, 2)",
                "NULL IS v0 f0",
                "v0 t1",
            })
    void refusesWhatIsNotOnTheList(String fragment) {
        assertThatThrownBy(() -> SqlFragment.parse(fragment)).isInstanceOf(UnsafeSqlException.class);
    }

    /** The parser has readings of its own for keywords where no operand follows: each is a column's name to it. */
    @Test
    void readsOrRefusesWhateverStandsWhere() {
        List<String> words = new ArrayList<>(SqlVocabulary.KEYWORDS);
        words.addAll(List.of("", "a", "1", "NULL", "ABS", "(", ")", "=", "-", "AS"));
        for (String first : words) {
            for (String second : words) {
                for (String third : words) {
                    readOrRefuse(first + " " + second + " " + third);
                }
            }
        }
    }

    private static void readOrRefuse(String fragment) {
        try {
            SqlFragment.parse(fragment);
        } catch (UnsafeSqlException refused) {
            assertThat(refused).hasMessageContaining(fragment);
        }
    }

    @Test
    void tellsWhatIsWrongAndWhatToWrite() {
        assertThatThrownBy(() -> SqlFragment.parse("a > NOW()"))
                .hasMessage(
                        "the function NOW at character 5 in SQL \"a > NOW()\"; the result would depend on the time of"
                                + " reading; write a literal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a REGEXP 'b'              | REGEXP at character 3                         | write REGEXP_LIKE(text, pattern)
            a & 4                     | '&' at character 3                            | write flags DIV 4 MOD 2
            SUBSTRING(a FROM 2)       | FROM at character 13                          | in EXTRACT and TRIM only
            POSITION('a' IN b)        | the function POSITION at character 1          | write LOCATE(part, text)
            a + CASE                  | the keyword CASE in the place of a value      | a column of that name in backticks
            IF(a, b)                  | IF with 2 arguments at character 1            | give it 3 arguments
            _latin1'x'                | ''' right behind '1' at character 8           | no character set before it
            CONVERT_TZ(a, 'b', 'c')   | the function CONVERT_TZ at character 1        | add or subtract an interval
            """)
    void saysWhatToWriteInstead(String fragment, String what, String remedy) {
        assertThatThrownBy(() -> SqlFragment.parse(fragment)).isInstanceOfSatisfying(UnsafeSqlException.class, e -> {
            assertThat(e.what()).isEqualTo(what);
            assertThat(e.remedy()).contains(remedy);
        });
    }

    @Test
    void requalifiesColumnsAndQuotesText() {
        SqlFragment fragment = SqlFragment.parse("u.na`me`".replace("na`me`", "`na``me`") + " = 'O''Neil\\\\\\n'");

        assertThat(fragment.columns()).containsExactly(SqlColumn.of("u", "na`me"));
        assertThat(fragment.render(column -> SqlQuoting.column("t0", column.name())))
                .isEqualTo("(`t0`.`na``me` = 'O''Neil\\\\\n')");
    }

    @Test
    void decomposesIntoColumnEqualities() {
        SqlFragment fragment = SqlFragment.parse("(a.x = b.y AND a.z = b.z) AND a.kind = 'K' AND (a.p = 1 OR a.q = 2)");

        assertThat(fragment.conjuncts()).hasSize(4);
        assertThat(fragment.columnEqualities())
                .containsExactly(
                        new ColumnEquality(SqlColumn.of("a", "x"), SqlColumn.of("b", "y")),
                        new ColumnEquality(SqlColumn.of("a", "z"), SqlColumn.of("b", "z")));
        assertThat(SqlFragment.parse("(`a`)").asColumn()).contains(SqlColumn.of("a"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "CASE WHEN ",
                "NOT ",
                "- ",
                "COALESCE(",
                "a = 1 AND ",
                "a + ",
                "((((a)",
                "'",
                "`",
                "CAST(",
                "a IN ("
            })
    void answersHostileInputQuicklyAndByName(String repeated) {
        for (int times : new int[] {15, 20, 500, 900, 9_999, 100_000}) {
            String hostile = repeated.repeat(times);
            Assertions.assertTimeout(
                    Duration.ofSeconds(3), () -> assertThatThrownBy(() -> SqlFragment.parse(hostile + "a b"))
                            .isInstanceOf(UnsafeSqlException.class));
        }
    }

    @Test
    void readsLongFlatConditions() {
        String chain = "a = 1 AND ".repeat(400) + "b = 2";

        assertThat(SqlFragment.parse(chain).conjuncts()).hasSize(401);
    }

    @Test
    void usesLittleStackForTheLongestSum() throws InterruptedException {
        String sum = "a + ".repeat(200) + "b";
        List<Object> results = new ArrayList<>();
        Thread thread = new Thread(
                null,
                () -> {
                    SqlFragment fragment = SqlFragment.parse(sum);
                    results.addAll(fragment.columns());
                    results.add(fragment.render(SqlColumn::name).length() + fragment.hashCode());
                    results.add(fragment.equals(SqlFragment.parse(sum)));
                },
                "small stack",
                512 * 1024);
        thread.start();
        thread.join();

        assertThat(results).hasSize(203).endsWith(true);
    }

    @Test
    void readsOrderBy() {
        OrderBy order = OrderBy.parse("created_at DESC, COALESCE(a, b) , t.`desc` asc");

        assertThat(order.render(SqlColumn::toString)).isEqualTo("created_at DESC, COALESCE(a, b) ASC, t.desc ASC");
        assertThat(order.columns()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a,", "", "a DESC DESC", "a; b", "'a'", "a LIMIT 1", "DESC, a b"})
    void refusesOrderByThatSortsByNothing(String text) {
        assertThatThrownBy(() -> OrderBy.parse(text)).isInstanceOf(UnsafeSqlException.class);
    }
}
