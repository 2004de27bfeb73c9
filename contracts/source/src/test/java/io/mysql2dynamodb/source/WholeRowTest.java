package io.mysql2dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rows that no key tells apart: by the digest of all their columns. */
class WholeRowTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private static final String EVERY_TYPE = "CREATE TABLE t (i INT, u BIGINT UNSIGNED, d DECIMAL(10,2), f FLOAT,"
            + " o DOUBLE, b BIT(9), l TEXT CHARACTER SET latin1, e ENUM('','a'), s SET('x','y'), j JSON, g GEOMETRY,"
            + " bl BLOB, dt DATETIME(3), ts TIMESTAMP NULL, ti TIME(2), y YEAR, c CHAR(5) CHARACTER SET utf8,"
            + " v VARCHAR(9) CHARACTER SET utf16, gen INT GENERATED ALWAYS AS (i + 1) VIRTUAL)";

    /** One value for each column that is not generated, and another one that a careless comparison takes for it. */
    private static final String[][] VALUES = {
        {"1", "2"},
        {"18446744073709551614", "18446744073709551615"},
        {"1.50", "1.51"},
        {"0.1", "0.10000001"},
        {"0.1", "0.10000000000000002"},
        {"1", "257"},
        {"'a'", "'A'"},
        {"''", "'no member'"},
        {"'x'", "''"},
        {"'{\"a\": 1}'", "'{\"a\": \"1\"}'"},
        {"POINT(1, 2)", "POINT(1, 2.5)"},
        {"x''", "x'00'"},
        {"'2026-01-01'", "'2026-01-01 00:00:00.001'"},
        {"'2026-01-01'", "'2026-01-01 00:00:01'"},
        {"'-00:00:00.01'", "'00:00:00.01'"},
        {"2000", "0"},
        {"'a'", "'á'"},
        {"'ab'", "'ab '"}
    };

    @Test
    void tellsRowsApartByAnyColumn() {
        List<String> rows = new ArrayList<>();
        List<String> base = Arrays.stream(VALUES).map(pair -> pair[0]).toList();
        rows.add(String.join(", ", base));
        rows.add(String.join(", ", Collections.nCopies(VALUES.length, "NULL")));
        for (int column = 0; column < VALUES.length; column++) {
            for (String other : List.of(VALUES[column][1], "NULL")) {
                List<String> row = new ArrayList<>(base);
                row.set(column, other);
                rows.add(String.join(", ", row));
            }
        }
        try (SourceSession session = open(EVERY_TYPE, rows)) {
            RowIdentity identity = identity(session);
            List<SourceKey> keys = keys(session, identity, KeyRange.ALL);
            assertThat(keys).hasSize(2 + 2 * VALUES.length).doesNotHaveDuplicates();
            assertThat(keys)
                    .isSortedAccordingTo(
                            (a, b) -> a.values().get(0).compareTo(b.values().get(0)));
            for (int i = 0; i < keys.size(); i += 9) {
                assertThat(keys(session, identity, new KeyList(List.of(keys.get(i)))))
                        .containsExactly(keys.get(i));
                assertThat(keys(session, identity, KeyRange.ALL.continuedAfter(keys.get(i))))
                        .isEqualTo(keys.subList(i + 1, keys.size()));
                assertThat(keys(session, identity, KeyRange.ALL.endingAt(keys.get(i))))
                        .isEqualTo(keys.subList(0, i + 1));
            }
        }
    }

    @Test
    void isTheSameOnceTheRowsWereGathered() {
        String row =
                String.join(", ", Arrays.stream(VALUES).map(pair -> pair[0]).toList());
        String other =
                String.join(", ", Arrays.stream(VALUES).map(pair -> pair[1]).toList());
        try (SourceSession session = open(EVERY_TYPE, List.of(row, other, row))) {
            RowIdentity identity = identity(session);
            String digest = identity.select("w");
            List<List<Object>> gathered = Sessions.rows(
                    session,
                    SourceQuery.of(
                            "SELECT " + digest + ", w.n FROM (SELECT t.*, COUNT(*) AS n FROM t AS t GROUP BY "
                                    + identity.order("t") + " LIMIT 9) AS w ORDER BY w.n",
                            List.of()),
                    2);
            assertThat(gathered).hasSize(2);
            assertThat(gathered.get(0).get(1)).isEqualTo(1L);
            assertThat(gathered.get(1).get(1)).isEqualTo(2L);
            assertThat(keys(session, identity, KeyRange.ALL).stream()
                            .map(key -> key.values().get(0))
                            .distinct())
                    .containsExactlyInAnyOrder((String) gathered.get(0).get(0), (String)
                            gathered.get(1).get(0));
        }
    }

    @Test
    void keepsNeighboursApart() {
        try (SourceSession session = open(
                "CREATE TABLE t (a VARCHAR(9), b VARCHAR(9), c VARCHAR(9))",
                List.of("'a', 'bc', ''", "'ab', 'c', ''", "'', 'abc', ''", "'a', 'bc', NULL", "'-', NULL, ''"))) {
            assertThat(keys(session, identity(session), KeyRange.ALL)).doesNotHaveDuplicates();
        }
    }

    @Test
    void giveCopiesOneKeyAndAreNotCut() {
        try (SourceSession session = open("CREATE TABLE t (a INT)", List.of("1", "1", "2", "NULL", "NULL"))) {
            RowIdentity identity = identity(session);
            assertThat(keys(session, identity, KeyRange.ALL)).hasSize(5);
            assertThat(keys(session, identity, KeyRange.ALL).stream().distinct())
                    .hasSize(3);
            assertThat(new ChunkBoundaries(session).next(identity, KeyRange.ALL, 1))
                    .isEmpty();
        }
    }

    @Test
    void areRefusedByNameWhereTheServerCouldNotDigestThem() {
        try (SourceSession session = open("CREATE TABLE t (a INT)", List.of("1"))) {
            RowIdentity identity = identity(session);
            assertThatThrownBy(() -> identity.columns().get(0).text(null))
                    .isInstanceOf(UnusableKeyException.class)
                    .hasMessageContaining("'t'")
                    .hasMessageContaining("max_allowed_packet");
        }
    }

    @Test
    void giveWayToColumnsThatTheContractNames() {
        try (SourceSession session = open("CREATE TABLE t (a INT, b INT)", List.of("1, 2"))) {
            RowIdentity identity =
                    RowIdentity.of(session.readSchema().table("t").orElseThrow(), List.of("a"));
            assertThat(identity.wholeRow()).isFalse();
            assertThat(keys(session, identity, KeyRange.ALL)).containsExactly(SourceKey.of("1"));
        }
    }

    private static SourceSession open(String table, List<String> rows) {
        TestDatabase database = MYSQL.createDatabase(table);
        String columns = table.equals(EVERY_TYPE) ? " (i, u, d, f, o, b, l, e, s, j, g, bl, dt, ts, ti, y, c, v)" : "";
        database.execute("SET sql_mode = ''; INSERT INTO t" + columns + " VALUES (" + String.join("), (", rows) + ")");
        return Sessions.open(database);
    }

    private static RowIdentity identity(SourceSession session) {
        RowIdentity identity = RowIdentity.of(session.readSchema().table("t").orElseThrow(), List.of());
        assertThat(identity.wholeRow()).isTrue();
        return identity;
    }

    private static List<SourceKey> keys(SourceSession session, RowIdentity identity, KeySelection selection) {
        SqlCondition condition = selection.condition(identity, "t");
        String sql = "SELECT " + identity.select("t") + " FROM `t` AS t WHERE " + condition.sql() + " ORDER BY "
                + identity.order("t");
        List<SourceKey> keys = new ArrayList<>();
        try (RowCursor row = session.query(new SourceQuery(sql, condition.parameters(), identity.types()))) {
            while (row.next()) {
                keys.add(identity.read(row, 0));
            }
        }
        return keys;
    }
}
