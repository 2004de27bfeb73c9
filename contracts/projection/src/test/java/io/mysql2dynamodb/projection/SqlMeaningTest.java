package io.mysql2dynamodb.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.contract.sql.UnsafeSqlException;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fragment as we render it means to MySQL what the text means to it as it was written. */
class SqlMeaningTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private static final int EXPRESSIONS = 4_000;

    private static Connection connection;

    @BeforeAll
    static void open() throws SQLException {
        TestDatabase database = MYSQL.createDatabase("""
                CREATE TABLE t (id INT PRIMARY KEY, a INT, b INT, c DECIMAL(6,2), s VARCHAR(20), d DATETIME(3), j JSON,
                  g GEOMETRY, flags BIT(8));
                INSERT INTO t VALUES
                  (1, 7, 2, 1.50, 'ab', '2024-02-29 10:15:30.5', '{"k": "v", "n": [1, 2]}', POINT(1, 2), b'101'),
                  (2, 0, -3, -2.25, '0012', '1999-12-31 23:59:59', '[]', NULL, 0),
                  (3, NULL, 5, NULL, '', '2000-01-01', 'null', POINT(0, 0), 255),
                  (4, 1, 0, 0, NULL, NULL, NULL, NULL, NULL);
                """);
        connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET sql_mode = 'ALLOW_INVALID_DATES', time_zone = '+00:00'");
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void whateverTheOperatorsAndTheirPrecedence() throws SQLException {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (int seed = 0; seed < EXPRESSIONS; seed++) {
            String text = new Expressions(new Random(seed)).expression(3);
            Optional<String> rendered = renderedIfAdmitted(text);
            String meant = rendered.isPresent() ? values(text) : "syntax";
            if (!meant.startsWith("syntax")) {
                compared++;
                if (!meant.equals(values(rendered.get()))) {
                    differences.add(text + " -> " + rendered.get());
                }
            }
        }

        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(EXPRESSIONS / 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABS(c)",
                "ADDTIME(d, '01:00:00')",
                "ASCII(s)",
                "BIN_TO_UUID(UNHEX(MD5(s)))",
                "BIT_COUNT(a)",
                "BIT_LENGTH(s)",
                "CEIL(c)",
                "CEILING(c)",
                "CHARACTER_LENGTH(s)",
                "CHAR_LENGTH(s)",
                "COALESCE(a, b, 1)",
                "CONCAT(s, a, c)",
                "CONCAT_WS('-', s, NULL, a)",
                "CONV(a, 10, 2)",
                "CONVERT(s USING latin1)",
                "CRC32(s)",
                "DATE(d)",
                "DATEDIFF(d, '2024-01-01')",
                "DATE_ADD(d, INTERVAL 1 MONTH)",
                "DATE_FORMAT(d, '%W %M %e')",
                "DATE_SUB(d, INTERVAL a DAY)",
                "DAY(d)",
                "DAYNAME(d)",
                "DAYOFMONTH(d)",
                "DAYOFWEEK(d)",
                "DAYOFYEAR(d)",
                "ELT(b, 'x', 'y')",
                "EXTRACT(QUARTER FROM d)",
                "FIELD(s, 'x', 'ab')",
                "FIND_IN_SET('b', 'a,b')",
                "FLOOR(c)",
                "FORMAT(c * 1000000, 2)",
                "FROM_BASE64(TO_BASE64(s))",
                "FROM_DAYS(a * 1000)",
                "FROM_UNIXTIME(a)",
                "FROM_UNIXTIME(a, '%Y')",
                "GREATEST(a, b)",
                "HEX(s)",
                "HOUR(d)",
                "IF(a > b, s, 'x')",
                "IFNULL(a, b)",
                "INET6_ATON('::1')",
                "INET6_NTOA(INET6_ATON('::1'))",
                "INET_ATON('1.2.3.4')",
                "INET_NTOA(a)",
                "INSTR(s, 'b')",
                "ISNULL(s)",
                "JSON_ARRAY(a, s)",
                "JSON_CONTAINS(j, '1', '$.n')",
                "JSON_CONTAINS_PATH(j, 'one', '$.k')",
                "JSON_DEPTH(j)",
                "JSON_EXTRACT(j, '$.n[1]')",
                "JSON_KEYS(j)",
                "JSON_LENGTH(j, '$.n')",
                "JSON_QUOTE(s)",
                "JSON_REMOVE(j, '$.k')",
                "JSON_TYPE(j)",
                "JSON_UNQUOTE(j->'$.k')",
                "JSON_VALID(s)",
                "LAST_DAY(d)",
                "LCASE(s)",
                "LEAST(a, b)",
                "LEFT(s, 1)",
                "LENGTH(s)",
                "LOCATE('b', s)",
                "LOCATE('b', s, 2)",
                "LOWER(s)",
                "LPAD(a, 5, '0')",
                "LTRIM(s)",
                "MAKEDATE(2024, 60)",
                "MAKETIME(1, 2, 3)",
                "MD5(s)",
                "MICROSECOND(d)",
                "MID(s, 2, 1)",
                "MID(s, 2)",
                "MINUTE(d)",
                "MOD(a, 3)",
                "MONTH(d)",
                "MONTHNAME(d)",
                "NULLIF(a, 7)",
                "OCTET_LENGTH(s)",
                "ORD(s)",
                "PERIOD_ADD(202401, 2)",
                "PERIOD_DIFF(202403, 202401)",
                "POW(a, 2)",
                "POWER(a, 2)",
                "QUARTER(d)",
                "REGEXP_INSTR(s, '[0-9]')",
                "REGEXP_LIKE(s, '^A', 'c')",
                "REGEXP_REPLACE(s, '[0-9]', 'x')",
                "REGEXP_SUBSTR(s, '\\d+')",
                "REPLACE(s, 'a', 'x')",
                "REVERSE(s)",
                "RIGHT(s, 1)",
                "ROUND(c)",
                "ROUND(c, 1)",
                "RPAD(s, 5, 'x')",
                "RTRIM(s)",
                "SECOND(d)",
                "SEC_TO_TIME(a)",
                "SHA1(s)",
                "SHA2(s, 256)",
                "SIGN(c)",
                "SQRT(a)",
                "STRCMP(s, 'AB')",
                "STR_TO_DATE('31.01.2024', '%d.%m.%Y')",
                "HEX(ST_ASBINARY(g))",
                "ST_ASGEOJSON(g)",
                "ST_ASTEXT(g)",
                "ST_SRID(g)",
                "ST_X(g)",
                "ST_Y(g)",
                "SUBSTR(s, 2)",
                "SUBSTRING(s, 1, 1)",
                "SUBSTRING_INDEX(s, 'b', 1)",
                "SUBTIME(d, '01:00:00')",
                "TIME(d)",
                "TIMEDIFF(d, '2024-01-01')",
                "TIMESTAMP(DATE(d))",
                "TIMESTAMP(d, '01:00:00')",
                "TIMESTAMPADD(MONTH, 1, d)",
                "TIMESTAMPDIFF(DAY, d, '2024-12-31')",
                "TIME_FORMAT(d, '%H:%i')",
                "TIME_TO_SEC(d)",
                "TO_BASE64(s)",
                "TO_DAYS(d)",
                "TO_SECONDS(d)",
                "TRIM(s)",
                "TRIM(LEADING '0' FROM s)",
                "TRIM(TRAILING FROM s)",
                "TRIM('a' FROM s)",
                "TRUNCATE(c, 1)",
                "UCASE(s)",
                "HEX(UNHEX('0aff'))",
                "UNIX_TIMESTAMP(d)",
                "UPPER(s)",
                "HEX(UUID_TO_BIN('6ccd780c-baba-1026-9564-5b8c656024db', 1))",
                "WEEK(d, 3)",
                "WEEKDAY(d)",
                "WEEKOFYEAR(d)",
                "YEAR(d)",
                "YEARWEEK(d)",
                "YEARWEEK(d, 3)",
                "j ->> '$.k'",
                "j -> '$.n[0]'",
                "flags DIV 4 MOD 2",
                "a MOD (b + 4)",
                "s LIKE 'a\\_' OR s LIKE 'a|%' ESCAPE '|'",
                "x'4142'",
                "0x41",
                "'it''s \\'quoted\\' \\\\ \\n'",
                "\"double \"\" quotes\"",
                "d + INTERVAL 1 DAY - INTERVAL '2' HOUR",
                "CAST(s AS DECIMAL(10,2))",
                "CAST(a AS CHAR(1))",
                "CAST(j AS CHAR)",
                "CAST(d AS DATE)",
                "CAST(c AS SIGNED)",
                "CAST(b AS UNSIGNED)",
                "CAST(s AS JSON) IS NULL",
                "CASE a WHEN 7 THEN s WHEN 0 THEN 'zero' ELSE NULL END",
                "d > DATE '2000-01-01'",
                "d = TIMESTAMP '2024-02-29 10:15:30.5'",
                "TIME(d) < TIME '23:00:00'"
            })
    void whateverTheFunction(String text) throws SQLException {
        String meant = values(text);
        boolean refusedByTheData = text.equals("CAST(s AS JSON) IS NULL");

        assertThat(meant).doesNotStartWith(refusedByTheData ? "nothing" : "syntax");
        assertThat(values(rendered(text))).isEqualTo(meant);
    }

    private static Optional<String> renderedIfAdmitted(String text) {
        try {
            return Optional.of(rendered(text));
        } catch (UnsafeSqlException refused) {
            return Optional.empty();
        }
    }

    private static String rendered(String text) {
        return SqlFragment.parse(text).render(column -> SqlQuoting.column("t", column.name()));
    }

    /** The values for all rows; {@code syntax ...} when MySQL does not take the text, {@code failed ...} for the data. */
    private static String values(String expression) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, " + expression + " FROM t")) {
            TreeMap<Integer, String> values = new TreeMap<>();
            while (rows.next()) {
                values.put(rows.getInt(1), rows.getString(2));
            }
            return rows.getMetaData().getColumnTypeName(2) + " " + values;
        } catch (SQLException refusal) {
            return (refusal.getErrorCode() == 1064 ? "syntax " : "failed ") + refusal.getErrorCode();
        }
    }

    /** Expressions with as few brackets as MySQL needs, or fewer. */
    private record Expressions(Random random) {

        String expression(int depth) {
            if (depth == 0) {
                return one("a", "b", "c", "s", "a", "b", "1", "0", "2.5", "'ab'", "NULL", "TRUE", "d", "1e1", "'1'");
            }
            String left = expression(depth - 1);
            String right = expression(random.nextInt(depth));
            return switch (random.nextInt(12)) {
                case 0, 1, 2 -> left + one(" + ", " - ", " * ", " / ", " DIV ", " % ", " MOD ") + right;
                case 3, 4 -> left + one(" = ", " <> ", " != ", " < ", " <= ", " > ", " >= ", " <=> ") + right;
                case 5 -> left + one(" AND ", " OR ", " and ", " or ") + right;
                case 6 -> one("NOT ", "- ", "-", "+ ", "NOT NOT ") + left;
                case 7 -> left + one(" IS NULL", " IS NOT NULL", " IS TRUE", " IS NOT FALSE", " IS UNKNOWN");
                case 8 -> left + one(" BETWEEN ", " NOT BETWEEN ") + right + " AND " + expression(0);
                case 9 -> left + one(" IN (", " NOT IN (") + right + ", " + expression(0) + ")";
                case 10 ->
                    one(
                            left + " LIKE " + right,
                            left + " NOT LIKE 'a%'",
                            "CASE WHEN " + left + " THEN " + right + " END",
                            "CASE " + left + " WHEN " + right + " THEN 1 ELSE " + expression(0) + " END",
                            "d + INTERVAL " + expression(0) + " DAY",
                            "d - INTERVAL 1 MONTH + INTERVAL 1 DAY = " + right);
                default ->
                    one(
                            "(" + left + ")",
                            "IF(" + left + ", " + right + ", 0)",
                            "COALESCE(" + left + ", " + right + ")",
                            "CAST(" + left + " AS CHAR)",
                            "MOD(" + left + ", " + right + ")");
            };
        }

        private String one(String... choices) {
            return choices[random.nextInt(choices.length)];
        }
    }
}
