package io.mysql2dynamodb.contract.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.contract.sql.SelectStatement.FromTable;
import io.mysql2dynamodb.contract.sql.SelectStatement.Marker;
import io.mysql2dynamodb.contract.sql.SelectStatement.Reached;
import io.mysql2dynamodb.contract.sql.SelectStatement.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HierarchyStatementTest {

    private static final String BELOW =
            "WITH RECURSIVE below AS (SELECT id, name, parent_id FROM categories WHERE id = ?"
                    + " UNION ALL SELECT c.id, c.name, c.parent_id FROM categories c INNER JOIN below b ON c.parent_id = b.id)"
                    + " SELECT id, name FROM below ORDER BY name";

    @Test
    void isASelectOfTheRowsThatAreReached() {
        SelectStatement select = SelectStatement.parse(BELOW);

        assertThat(select.tables())
                .containsExactly(new FromTable("categories", "below", false, Optional.empty(), List.of()));
        assertThat(select.selected())
                .extracting(item -> ((Value) item).expression().toString())
                .containsExactly("id", "name");
        Reached reached = select.reached().orElseThrow();
        assertThat(List.of(reached.start(), reached.following(), reached.followed()))
                .containsExactly("id", "parent_id", "id");
        assertThat(select.markers()).containsExactly(new Marker(Optional.of(SqlColumn.of("id")), Marker.Part.VALUE));
        assertThat(select.order()).hasSize(1);
        assertThat(SelectStatement.parseCount(BELOW)).isEmpty();
    }

    @Test
    void isWrittenAsAConditionOnTheRowsKey() {
        assertThat(SelectStatement.parse(BELOW).render("`below`.`name`", marker -> 1, Optional.of("id")))
                .isEqualTo("SELECT `below`.`name` FROM `categories` AS `below` WHERE `below`.`id` IN (WITH RECURSIVE"
                        + " reached (found, followed) AS (SELECT `id`, `id` FROM `categories` WHERE `id` = ?"
                        + " UNION DISTINCT SELECT `next`.`id`, `next`.`id` FROM `categories` AS `next`"
                        + " INNER JOIN reached ON `next`.`parent_id` = reached.followed) SELECT found FROM reached)"
                        + " ORDER BY `name` ASC");
    }

    @Test
    void goesUpToo() {
        Reached reached = SelectStatement.parse(
                        "with recursive above(id, parent_id, steps) as (select c.id, c.parent_id, 0"
                                + " from categories as c where c.id = ? union select p.id, p.parent_id, a.steps + 1"
                                + " from above as a join categories as p on a.parent_id = p.id) select * from above")
                .reached()
                .orElseThrow();

        assertThat(List.of(reached.start(), reached.following(), reached.followed()))
                .containsExactly("id", "id", "parent_id");
    }

    @Test
    void leavesAnOrderByWhatIsCalculatedOut() {
        SelectStatement select =
                SelectStatement.parse("WITH RECURSIVE below AS (SELECT c.*, 0 AS depth FROM categories c"
                                .replace("c.*, 0 AS depth", "id, parent_id, 0 AS depth")
                        + " WHERE parent_id = ? UNION ALL SELECT c.id, c.parent_id, below.depth + 1 FROM categories c, below"
                        + " WHERE below.id = c.parent_id) SELECT id, depth FROM below AS b WHERE b.id <> ? ORDER BY b.parent_id,"
                        + " depth, id");

        assertThat(select.order())
                .extracting(term -> term.expression().toString())
                .containsExactly("b.parent_id");
        assertThat(select.markers())
                .containsExactly(
                        new Marker(Optional.of(SqlColumn.of("parent_id")), Marker.Part.VALUE),
                        new Marker(Optional.of(SqlColumn.of("b", "id")), Marker.Part.VALUE));
        assertThat(select.render("1", marker -> 1, Optional.of("id"))).contains(" AND (`b`.`id` <> ?) ORDER BY");
    }

    @Test
    void countsNoParametersOfWhatIsCalculatedOnTheWay() {
        SelectStatement select = SelectStatement.parse(
                "WITH RECURSIVE t AS (SELECT id, ? AS depth FROM c WHERE id = ?"
                        + " UNION ALL SELECT x.id, t.depth + ? FROM c AS x JOIN t ON x.parent = t.id) SELECT id FROM t WHERE id <> ?");

        assertThat(select.markers()).hasSize(2);
        assertThat(select.render("1", marker -> 1, Optional.of("id")))
                .contains("WHERE `id` = ? UNION")
                .contains("`id` <> ?");
    }

    @Test
    void namesByWhatItLeavesOutOfWhatItCalculates() {
        SelectStatement select = SelectStatement.parse("WITH RECURSIVE t AS (SELECT c.*, ? AS depth FROM c WHERE id = ?"
                + " UNION ALL SELECT x.*, t.depth + ? FROM c AS x JOIN t ON x.parent = t.id WHERE t.depth < ?)"
                + " SELECT t.* FROM t WHERE t.depth > ? AND t.name <> ? ORDER BY t.depth");

        assertThat(select.reached().orElseThrow().leftOut()).containsExactly("depth");
        assertThat(select.markers())
                .containsExactly(
                        new Marker(Optional.of(SqlColumn.of("id")), Marker.Part.VALUE),
                        new Marker(Optional.of(SqlColumn.of("t", "name")), Marker.Part.VALUE));
        assertThat(select.render("1", marker -> 1, Optional.of("id")))
                .contains("WHERE `id` = ? UNION")
                .endsWith(" AND (`t`.`name` <> ?)");
    }

    @Test
    void takesAllColumns() {
        SelectStatement select = SelectStatement.parse("WITH RECURSIVE t AS (SELECT * FROM c WHERE id = ? UNION ALL"
                + " SELECT x.* FROM c AS x JOIN t ON x.parent = t.id) SELECT t.* FROM t");

        assertThat(select.selected()).containsExactly(new SelectStatement.AllColumns(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SELECT id FROM c WHERE parent IS NULL | SELECT c.id FROM c JOIN t ON c.parent = t.id | SELECT id FROM t | does not begin with the rows of one value
            SELECT id FROM c WHERE id = 7 | SELECT c.id FROM c JOIN t ON c.parent = t.id | SELECT id FROM t | does not begin with the rows of one value
            SELECT id FROM c WHERE id = ? AND x = 1 | SELECT c.id FROM c JOIN t ON c.parent = t.id | SELECT id FROM t | does not begin with the rows of one value
            SELECT id FROM c WHERE id = ? | SELECT c.id FROM c JOIN t ON c.parent = t.id WHERE c.x = 1 | SELECT id FROM t | a condition in the second SELECT
            SELECT id FROM c WHERE id = ? | SELECT c.id FROM c JOIN t ON c.parent = t.id AND c.x = 1 | SELECT id FROM t | a condition in the second SELECT
            SELECT id FROM c WHERE id = ? | SELECT c.id FROM c LEFT JOIN t ON c.parent = t.id | SELECT id FROM t | whose second SELECT does not join
            SELECT id FROM c WHERE id = ? | SELECT d.id FROM d JOIN t ON d.parent = t.id | SELECT id FROM t | whose second SELECT does not join
            SELECT id FROM c WHERE id = ? | SELECT c.id FROM c JOIN t ON c.parent = t.name | SELECT id FROM t | which the first SELECT does not take
            SELECT name AS id FROM c WHERE id = ? | SELECT c.name FROM c JOIN t ON c.parent = t.id | SELECT id FROM t | the other name 'id' for the column 'name'
            SELECT id FROM c WHERE id = ? | SELECT c.parent FROM c JOIN t ON c.parent = t.id | SELECT id FROM t | 'id' in WITH RECURSIVE that is something else
            SELECT id FROM c WHERE id = ? | SELECT c.id FROM c JOIN t ON parent = t.id | SELECT id FROM t | without their names before the columns
            SELECT id FROM c WHERE id = ? | SELECT c.id FROM c JOIN t ON c.parent = t.id | SELECT id FROM t JOIN d ON d.c = t.id | other tables beside the hierarchy
            SELECT id FROM c WHERE id = ? | SELECT c.id FROM c JOIN t ON c.parent = t.id | SELECT id FROM t LIMIT 3 | a LIMIT of the rows of a hierarchy
            SELECT id, 0 AS n FROM c WHERE id = ? | SELECT c.id, t.n + 1 FROM c JOIN t ON c.parent = t.id | SELECT id FROM t WHERE n < id | calculated on the way and on columns together
            SELECT *, id FROM c WHERE id = ? | SELECT c.* FROM c JOIN t ON c.parent = t.id | SELECT id FROM t | different columns in the SELECTs
            SELECT id FROM c WHERE id = ? | SELECT c.id FROM c JOIN t ON c.parent = t.id AND c.x = t.id | SELECT id FROM t | does not follow one column
            SELECT id FROM c WHERE id = ? | SELECT c.id FROM c JOIN t ON c.parent = t.id UNION SELECT id FROM d | SELECT id FROM t | no UNION of two SELECTs
            """)
    void refusesOthersByName(String first, String second, String outer, String why) {
        assertThatThrownBy(() ->
                        SelectStatement.parse("WITH RECURSIVE t AS (" + first + " UNION ALL " + second + ") " + outer))
                .isInstanceOf(UnsafeSqlException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WITH RECURSIVE
            WITH RECURSIVE t
            WITH RECURSIVE t AS
            WITH RECURSIVE t AS (
            WITH RECURSIVE t AS ()
            WITH RECURSIVE t AS () SELECT 1
            WITH RECURSIVE t AS (SELECT id FROM c WHERE id = ? UNION)
            WITH RECURSIVE t AS (SELECT id FROM c WHERE id = ? UNION ALL)
            WITH RECURSIVE t AS (UNION SELECT id FROM c) SELECT id FROM t
            WITH RECURSIVE t AS (SELECT id FROM c WHERE id = ? UNION SELECT c.id FROM c JOIN t ON c.p = t.id)
            WITH RECURSIVE t (id AS (SELECT id FROM c WHERE id = ? UNION SELECT c.id FROM c JOIN t ON c.p = t.id) SELECT 1
            WITH RECURSIVE t AS (SELECT id FROM c UNION SELECT c.id FROM c JOIN t ON c.p = t.id), u AS (SELECT 1) SELECT id FROM t
            """)
    void refusesWhatIsCutOff(String sql) {
        assertThatThrownBy(() -> SelectStatement.parse(sql)).isInstanceOf(UnsafeSqlException.class);
    }
}
