package io.mysql2dynamodb.contract.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.contract.sql.SelectStatement.AllColumns;
import io.mysql2dynamodb.contract.sql.SelectStatement.FromTable;
import io.mysql2dynamodb.contract.sql.SelectStatement.Marker;
import io.mysql2dynamodb.contract.sql.SelectStatement.Marker.Part;
import io.mysql2dynamodb.contract.sql.SelectStatement.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectStatementTest {

    @Test
    void takesAStatementApart() {
        SelectStatement select = SelectStatement.parse("SELECT DISTINCT o.*, l.title AS t FROM orders o"
                + " LEFT JOIN `order_lines` AS l ON l.order_id = o.id WHERE o.status = ? AND o.id > 5"
                + " ORDER BY o.placed_at DESC, l.line_no LIMIT 20;");

        assertThat(select.distinct()).isTrue();
        assertThat(select.selected().get(0)).isEqualTo(new AllColumns(Optional.of("o")));
        assertThat(select.selected().get(1))
                .isInstanceOf(Value.class)
                .extracting("name")
                .isEqualTo(Optional.of("t"));
        assertThat(select.tables()).extracting(FromTable::alias).containsExactly("o", "l");
        assertThat(select.tables()).extracting(FromTable::outer).containsExactly(false, true);
        assertThat(select.order()).extracting(OrderBy.Term::descending).containsExactly(true, false);
        assertThat(select.limit()).hasValue(20);
    }

    @Test
    void pairsParametersWithTheColumnsThatTheyAreComparedWith() {
        SelectStatement select = SelectStatement.parse(
                "SELECT * FROM a JOIN b ON b.kind = ? AND b.a = a.id WHERE ? < a.x AND a.y IN (?, ?) AND a.z BETWEEN ? AND 7"
                        + " AND LOWER(a.q) = ? AND a.w = '?' AND a.n LIKE concat(?, '%') AND a.n NOT LIKE CONCAT(?, '%')"
                        + " AND a.n LIKE CONCAT(?, '_') AND a.n LIKE ?");

        assertThat(select.markers())
                .containsExactly(
                        new Marker(Optional.of(SqlColumn.of("b", "kind")), Part.VALUE),
                        new Marker(Optional.of(SqlColumn.of("a", "x")), Part.VALUE),
                        new Marker(Optional.of(SqlColumn.of("a", "y")), Part.LISTED),
                        new Marker(Optional.of(SqlColumn.of("a", "y")), Part.LISTED),
                        new Marker(Optional.of(SqlColumn.of("a", "z")), Part.VALUE),
                        new Marker(Optional.empty(), Part.VALUE),
                        new Marker(Optional.of(SqlColumn.of("a", "n")), Part.BEGINNING),
                        new Marker(Optional.empty(), Part.VALUE),
                        new Marker(Optional.empty(), Part.VALUE),
                        new Marker(Optional.empty(), Part.VALUE));
    }

    @Test
    void isWrittenWithOtherColumnsAndAMarkForEachValue() {
        SelectStatement select =
                SelectStatement.parse("select x from t where t.id in (?) and t.name <> '?' order by x");

        assertThat(select.render("t.`id`", marker -> 3, Optional.empty()))
                .isEqualTo("SELECT t.`id` FROM `t` AS `t` WHERE ((`t`.`id` IN (?, ?, ?)) AND (`t`.`name` <> '?'))"
                        + " ORDER BY `x` ASC");
    }

    @Test
    void readsAStatementThatCountsItsRows() {
        SelectStatement count = SelectStatement.parseCount("SELECT count(*) AS n FROM orders WHERE customer = ?;")
                .orElseThrow();

        assertThat(count.selected()).isEmpty();
        assertThat(count.markers()).containsExactly(new Marker(Optional.of(SqlColumn.of("customer")), Part.VALUE));
        assertThat(count.render("COUNT(*)", marker -> 1, Optional.empty()))
                .isEqualTo("SELECT COUNT(*) FROM `orders` AS `orders` WHERE (`customer` = ?)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT customer FROM orders",
                "SELECT COUNT(*), customer FROM orders",
                "SELECT COUNT(note) FROM orders",
                "SELECT COUNT(*) + 1 FROM orders",
                "SELECT DISTINCT COUNT(*) FROM orders",
                "SELECT COUNT(*) FROM orders LIMIT 1",
                "SELECT COUNT(*) FROM orders ORDER BY id"
            })
    void takesNothingElseForACount(String sql) {
        assertThat(SelectStatement.parseCount(sql)).isEmpty();
    }

    @Test
    void knowsTheJoins() {
        SelectStatement select = SelectStatement.parse(
                "SELECT * FROM a JOIN b USING (id, `no`) LEFT OUTER JOIN c ON LEFT(c.x, 1) = a.x, d");

        assertThat(select.tables().get(1).using()).isEqualTo(List.of("id", "no"));
        assertThat(select.render("*", marker -> 1, Optional.empty())).contains("LEFT JOIN `c` AS `c` ON (LEFT(");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM t",
                "UPDATE t SET a = 1",
                "INSERT INTO t VALUES (1)",
                "CALL p()",
                "WITH x AS (SELECT 1) SELECT * FROM x",
                "SELECT * FROM t; DELETE FROM t",
                "SELECT * INTO OUTFILE '/x' FROM t",
                "SELECT * FROM t INTO OUTFILE '/x'",
                "SELECT * FROM t FOR UPDATE",
                "SELECT * FROM t LOCK IN SHARE MODE",
                "SELECT * FROM (SELECT * FROM u) t",
                "SELECT * FROM t WHERE id IN (SELECT id FROM u)",
                "SELECT * FROM t UNION SELECT * FROM u",
                "SELECT a FROM t GROUP BY a",
                "SELECT COUNT(*) FROM t",
                "SELECT SLEEP(10) FROM t",
                "SELECT * FROM t WHERE id = @x",
                "SELECT * FROM t /*! FOR UPDATE */",
                "SELECT * FROM t WHERE created > NOW()",
                "SELECT * FROM other.t",
                "SELECT * FROM t LIMIT ?",
                "SELECT * FROM t LIMIT 5, 10",
                "SELECT * FROM t LIMIT 10 OFFSET 5",
                "SELECT ? FROM t",
                "SELECT * FROM t ORDER BY 1",
                "SELECT * FROM t RIGHT JOIN u ON t.id = u.id",
                "SELECT * FROM t WHERE name = 'x",
                "SELECT",
                "SELECT * FROM",
                "SELECT * FROM t WHERE",
                "SELECT 1"
            })
    void refusesEverythingElse(String sql) {
        assertThatThrownBy(() -> SelectStatement.parse(sql)).isInstanceOf(UnsafeSqlException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE FROM t, begins with DELETE",
        "SELECT * FROM t FOR UPDATE, the clause FOR",
        "SELECT COUNT(*) FROM t, the aggregate COUNT",
        "SELECT * FROM t RIGHT JOIN u ON t.id = u.id, the join RIGHT"
    })
    void namesWhatItRefuses(String sql, String name) {
        assertThatThrownBy(() -> SelectStatement.parse(sql)).hasMessageContaining(name);
    }
}
