package io.mysql2dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges and boundaries over many shapes of keys, each checked for every pair of bounds against MySQL's own order. */
class KeyRangeTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    /**
     * A table shape.
     *
     * @param columns the columns' definitions
     * @param key the key columns
     * @param rows the rows to insert, of the key columns
     */
    record Shape(String columns, String key, String... rows) {
        @Override
        public String toString() {
            return columns;
        }
    }

    static Stream<Shape> shapes() {
        return Stream.of(
                new Shape("a INT", "a", "-2147483648", "-1", "0", "1", "2147483647"),
                new Shape(
                        "a BIGINT UNSIGNED",
                        "a",
                        "0",
                        "9223372036854775807",
                        "9223372036854775808",
                        "18446744073709551615"),
                new Shape("a TINYINT, b MEDIUMINT UNSIGNED", "a, b", "-1, 5", "-1, 16777215", "0, 0", "7, 1", "7, 2"),
                new Shape(
                        "a DECIMAL(65,30)",
                        "a",
                        "-1.5",
                        "0",
                        "0.000000000000000000000000000001",
                        "12345678901234567890123456789012345"),
                new Shape("a DOUBLE", "a", "-1e300", "-0.1", "0", "0.1", "0.30000000000000004", "1e300"),
                new Shape("a FLOAT", "a", "-3.4e38", "0.1", "16777216", "1e-30", "0.3"),
                new Shape(
                        "a VARCHAR(20) COLLATE utf8mb4_0900_ai_ci",
                        "a",
                        "'a'",
                        "'B'",
                        "'c'",
                        "'É'",
                        "'ß'",
                        "''",
                        "'z'",
                        "'😀'"),
                new Shape("a VARCHAR(20) COLLATE utf8mb4_bin", "a", "'a'", "'A'", "'B'", "'b'", "'é'", "'a b'", "''"),
                new Shape(
                        "a VARCHAR(20) CHARACTER SET latin1 COLLATE latin1_german2_ci",
                        "a",
                        "'a'",
                        "'B'",
                        "'ä'",
                        "'z'"),
                new Shape(
                        "a CHAR(5) COLLATE utf8mb4_general_ci",
                        "a",
                        "'a'",
                        "'B'",
                        "'c d'",
                        "''",
                        "'a''b'",
                        "'a\\\\b'",
                        "'\"'"),
                new Shape("a VARBINARY(10)", "a", "x''", "x'00'", "x'0000'", "x'41'", "x'61'", "x'ff'"),
                new Shape("a BINARY(16)", "a", "x'00'", "x'0102030405060708090a0b0c0d0e0f10'", "x'ff'"),
                new Shape(
                        "a DATE", "a", "'1000-01-01'", "'0000-00-00'", "'2026-01-31'", "'9999-12-31'", "'2026-02-00'"),
                new Shape(
                        "a DATETIME(6)", "a", "'2026-01-31 10:15:30'", "'2026-01-31 10:15:30.000001'", "'1000-01-01'"),
                new Shape(
                        "a TIMESTAMP(3)",
                        "a",
                        "'2026-01-31 10:15:30'",
                        "'2026-10-25 02:30:00.001'",
                        "'1970-01-02 00:00:00'"),
                new Shape(
                        "a TIME(3)",
                        "a",
                        "'-838:59:59'",
                        "'-00:00:00.5'",
                        "'00:00:00'",
                        "'9:00:00'",
                        "'10:00:00'",
                        "'100:00:00'"),
                new Shape("a YEAR", "a", "0", "1901", "2000", "2155"),
                new Shape("a BIT(64)", "a", "0", "1", "9223372036854775808", "18446744073709551615"),
                new Shape(
                        "a ENUM('zeta','alpha','it''s','back\\\\slash')",
                        "a",
                        "'zeta'",
                        "'alpha'",
                        "'it''s'",
                        "'back\\\\slash'",
                        "'none of them'"),
                new Shape("a ENUM('b','a'), b INT", "a, b", "'b', 1", "'b', 2", "'a', -1", "'a', 3", "'', 4"),
                new Shape("a SET('z','y','x')", "a", "''", "'z'", "'y'", "'z,y'", "'x'", "'z,x'"),
                new Shape(
                        "a VARCHAR(5), b INT, c DATE",
                        "a, b, c",
                        "'x', 1, '2026-01-01'",
                        "'X', 2, '2026-01-01'",
                        "'x', 2, '2026-01-02'",
                        "'y', -1, '2026-01-01'",
                        "'', 9, '2025-01-01'",
                        "'y', -1, '2026-01-02'"),
                new Shape("`a``b` INT, `select` INT", "`select`, `a``b`", "1, 2", "2, 1", "2, 2"),
                new Shape(
                        "`größe in \"cm\"` INT, `it's` INT, `名前` VARCHAR(9)",
                        "`größe in \"cm\"`, `it's`, `名前`",
                        "1, 2, '猫'",
                        "1, 2, '犬'",
                        "0, 3, ''"),
                new Shape(
                        "a CHAR(36) CHARACTER SET ascii COLLATE ascii_general_ci, b SMALLINT UNSIGNED",
                        "a, b",
                        "'6ccd780c-baba-1026-9564-5b8c656024db', 65535",
                        "'6CCD780C-baba-1026-9564-5b8c656024dc', 0",
                        "'6ccd780c-baba-1026-9564-5b8c656024db', 0"),
                new Shape(
                        "a VARCHAR(9) COLLATE utf8mb4_0900_as_cs, b VARCHAR(9) COLLATE utf8mb4_unicode_ci",
                        "a, b",
                        "'a', 'x'",
                        "'A', 'X'",
                        "'á', 'x'",
                        "'a', 'y '",
                        "'ﬁ', 'ß'"));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void takesExactlyTheRowsBetweenItsBounds(Shape shape) {
        try (SourceSession session = open(shape)) {
            RowIdentity identity = identity(session, List.of());
            List<SourceKey> all = keys(session, identity, KeyRange.ALL);
            assertThat(all).hasSize(shape.rows().length).doesNotHaveDuplicates();
            assertEveryPair(session, identity, all);
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void isCutAtBoundariesWithoutLosingOrRepeatingRows(Shape shape) {
        try (SourceSession session = open(shape)) {
            RowIdentity identity = identity(session, List.of());
            List<SourceKey> all = keys(session, identity, KeyRange.ALL);
            ChunkBoundaries boundaries = new ChunkBoundaries(session);
            for (int size = 1; size <= all.size() + 1; size++) {
                List<SourceKey> walked = new ArrayList<>();
                KeyRange rest = KeyRange.ALL;
                for (Optional<SourceKey> cut = boundaries.next(identity, rest, size);
                        cut.isPresent();
                        cut = boundaries.next(identity, rest, size)) {
                    assertThat(keys(session, identity, rest.endingAt(cut.get())))
                            .hasSize(size);
                    walked.addAll(keys(session, identity, rest.endingAt(cut.get())));
                    rest = rest.continuedAfter(cut.get());
                }
                walked.addAll(keys(session, identity, rest));
                assertThat(walked).isEqualTo(all);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void findsRowsByTheirKeys(Shape shape) {
        try (SourceSession session = open(shape)) {
            RowIdentity identity = identity(session, List.of());
            List<SourceKey> all = keys(session, identity, KeyRange.ALL);
            for (SourceKey key : all) {
                assertThat(keys(session, identity, new KeyList(List.of(key)))).containsExactly(key);
            }
            assertThat(keys(session, identity, new KeyList(all))).isEqualTo(all);
        }
    }

    @Test
    void tellsWhatCanBeAKey() {
        Shape shape = new Shape("a INT NOT NULL, e ENUM('x','y') NOT NULL", "a, e", "1, 'x'");
        try (SourceSession session = open(shape)) {
            RowIdentity identity = identity(session, List.of());
            assertThat(identity.accepts(SourceKey.of("7", "y"))).isTrue();
            assertThat(identity.accepts(SourceKey.of("7"))).isFalse();
            assertThat(identity.accepts(SourceKey.of("seven", "y"))).isFalse();
            assertThat(identity.accepts(SourceKey.of("7", "z"))).isFalse();
        }
    }

    @Test
    void keepsRowsWhoseDeclaredKeyHasNull() {
        Shape shape = new Shape(
                "a INT NULL, b VARCHAR(3) NULL",
                "",
                "NULL, NULL",
                "NULL, 'x'",
                "1, NULL",
                "1, 'a'",
                "1, 'b'",
                "2, NULL");
        try (SourceSession session = open(shape)) {
            RowIdentity identity = identity(session, List.of("a", "b"));
            List<SourceKey> all = keys(session, identity, KeyRange.ALL);
            assertThat(all).hasSize(6);
            assertEveryPair(session, identity, all);
        }
    }

    @Test
    void ordersEnumsAndSetsByNumberThroughAViewToo() {
        TestDatabase database = MYSQL.createDatabase(
                "CREATE TABLE base (e ENUM('z','a') NOT NULL, s SET('y','b') NOT NULL)",
                "CREATE VIEW t AS SELECT * FROM base",
                "INSERT INTO base VALUES ('z', 'b'), ('z', 'y'), ('z', 'y,b'), ('a', ''), ('a', 'y')");
        try (SourceSession session = Sessions.open(database)) {
            RowIdentity identity = identity(session, List.of("e", "s"));
            List<SourceKey> all = keys(session, identity, KeyRange.ALL);
            assertThat(all)
                    .containsExactly(
                            SourceKey.of("z", "y"),
                            SourceKey.of("z", "b"),
                            SourceKey.of("z", "y,b"),
                            SourceKey.of("a", ""),
                            SourceKey.of("a", "y"));
            assertEveryPair(session, identity, all);
        }
    }

    @Test
    void usesTheIndexForEveryPartOfAnExpandedBound() {
        String[] rows = IntStream.range(0, 300)
                .mapToObj(i -> "'" + "xyz".charAt(i % 3) + "', " + i + ", 'row'")
                .toArray(String[]::new);
        Shape shape = new Shape("a ENUM('x','y','z'), b INT, c VARCHAR(10)", "a, b, c", rows);
        try (SourceSession session = open(shape)) {
            RowIdentity identity = identity(session, List.of());
            SqlCondition range = new KeyRange(
                            Optional.of(SourceKey.of("x", "290", "a")), Optional.of(SourceKey.of("y", "10", "q")))
                    .condition(identity, "t");
            List<List<Object>> plan = Sessions.rows(
                    session,
                    SourceQuery.of("EXPLAIN SELECT * FROM t AS t WHERE " + range.sql(), range.parameters()),
                    6);
            assertThat(plan.get(0).get(4)).isEqualTo("range");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIMARY KEY (a, b, c)", "UNIQUE KEY (a, b, c)"})
    void cutsAlongTheIndexAloneWithoutSorting(String key) {
        String rows = IntStream.range(0, 2_000)
                .mapToObj(i -> "'" + "xyz".charAt(i % 3) + "', " + i + ", 'row', 'more'")
                .collect(Collectors.joining("), ("));
        TestDatabase database = MYSQL.createDatabase(
                "CREATE TABLE t (a ENUM('x','y','z') NOT NULL, b INT NOT NULL, c VARCHAR(10) NOT NULL, d TEXT, " + key
                        + ")",
                "INSERT INTO t VALUES (" + rows + ")",
                "ANALYZE TABLE t");
        try (SourceSession session = Sessions.open(database)) {
            RowIdentity identity = identity(session, List.of());
            for (KeyRange range : List.of(KeyRange.ALL, KeyRange.ALL.continuedAfter(SourceKey.of("y", "10", "row")))) {
                SourceQuery query = ChunkBoundaries.query(identity, range, 500);
                List<List<Object>> plan =
                        Sessions.rows(session, SourceQuery.of("EXPLAIN " + query.sql(), query.parameters()), 12);
                assertThat(plan).hasSize(1);
                assertThat(plan.get(0).get(6)).as("index").isIn("PRIMARY", "a");
                assertThat((String) plan.get(0).get(11)).contains("Using index").doesNotContain("filesort");
            }
        }
    }

    @Test
    void refusesAKeyOfAnotherTable() {
        try (SourceSession session = open(new Shape("a INT, b BINARY(2)", "a, b", "1, x'00'"))) {
            RowIdentity identity = identity(session, List.of());
            assertThatThrownBy(() -> new KeyList(List.of(SourceKey.of("1"))).condition(identity, "t"))
                    .isInstanceOf(UnusableKeyException.class)
                    .hasMessageContaining("2 values");
            assertThatThrownBy(() -> new KeyList(List.of(SourceKey.of("1", "text"))).condition(identity, "t"))
                    .isInstanceOf(UnusableKeyException.class)
                    .hasMessageContaining("'text'")
                    .hasMessageContaining("binary(2)");
        }
    }

    private static void assertEveryPair(SourceSession session, RowIdentity identity, List<SourceKey> all) {
        for (int from = -1; from < all.size(); from++) {
            for (int to = from; to <= all.size(); to++) {
                KeyRange range = new KeyRange(
                        from < 0 ? Optional.empty() : Optional.of(all.get(from)),
                        to < 0 || to == all.size() ? Optional.empty() : Optional.of(all.get(to)));
                int end = to < 0 ? all.size() : Math.min(to + 1, all.size());
                assertThat(keys(session, identity, range)).as(range.toString()).isEqualTo(all.subList(from + 1, end));
            }
        }
    }

    private static SourceSession open(Shape shape) {
        String key = shape.key().isEmpty() ? "" : ", PRIMARY KEY (" + shape.key() + ")";
        // a session's sql_mode lets zero dates and invalid ENUM values in, as old applications do
        return Sessions.open(MYSQL.createDatabase(
                "SET sql_mode = '', time_zone = '+00:00'; CREATE TABLE t (" + shape.columns() + key + ")",
                "SET sql_mode = '', time_zone = '+00:00'; INSERT INTO t VALUES (" + String.join("), (", shape.rows())
                        + ")"));
    }

    private static RowIdentity identity(SourceSession session, List<String> sourceKey) {
        SourceTable table = session.readSchema().table("t").orElseThrow();
        return RowIdentity.of(table, sourceKey);
    }

    private static List<SourceKey> keys(SourceSession session, RowIdentity identity, KeySelection selection) {
        SqlCondition condition = selection.condition(identity, "t");
        String sql = "SELECT " + identity.select("t") + " FROM " + SqlQuoting.name("t") + " AS t WHERE "
                + condition.sql() + " ORDER BY " + identity.order("t");
        List<SourceKey> keys = new ArrayList<>();
        try (RowCursor row = session.query(new SourceQuery(sql, condition.parameters(), identity.types()))) {
            while (row.next()) {
                keys.add(identity.read(row, 0));
            }
        }
        return keys;
    }
}
