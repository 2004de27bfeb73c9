package io.mysql2dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.SourceColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactReadingTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    @Test
    void tellsBytesThatAreNoTextFromText() {
        TestDatabase database = MYSQL.createDatabase("CREATE TABLE t (b VARBINARY(3)); INSERT INTO t VALUES (x'41ff')");
        ColumnType text = new ColumnType(ColumnType.Base.VARCHAR, "varchar(3)", 3, 0, 0, false);
        try (SourceSession session = Sessions.open(database);
                RowCursor row =
                        session.query(new SourceQuery("SELECT b FROM t", List.of(), List.of(Optional.of(text))))) {
            row.next();
            assertThat(row.value(0)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void takesTheTypesOfExpressionsFromTheServer() {
        TestDatabase database = MYSQL.createDatabase("CREATE TABLE t (id INT PRIMARY KEY); INSERT INTO t VALUES (1)");
        String sql = "SELECT 1/3, CONCAT(id, 'x'), id > 0, CAST('2026-01-31 10:00:00' AS DATETIME(3)), JSON_ARRAY(id),"
                + " CAST(id AS UNSIGNED), x'41', NULL, 0.5e0, CAST(id AS BINARY) FROM t";
        try (SourceSession session = Sessions.open(database);
                RowCursor row = session.query(SourceQuery.of(sql, List.of()))) {
            List<ColumnType.Base> types = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                types.add(row.type(i).base());
            }
            assertThat(types)
                    .containsExactly(
                            ColumnType.Base.DECIMAL,
                            ColumnType.Base.VARCHAR,
                            ColumnType.Base.BIGINT,
                            ColumnType.Base.DATETIME,
                            ColumnType.Base.JSON,
                            ColumnType.Base.BIGINT,
                            ColumnType.Base.VARBINARY,
                            ColumnType.Base.CHAR,
                            ColumnType.Base.DOUBLE,
                            ColumnType.Base.VARBINARY);
            assertThat(row.next()).isTrue();
            assertThat(row.value(0)).isEqualTo(new BigDecimal("0.3333"));
        }
    }

    @Test
    void readsMembersThatExpressionsGiveAsText() {
        String columns = "id INT PRIMARY KEY, e ENUM('a','b'), s SET('a','b'), y YEAR";
        assertThat(selected(columns, "1, 'b', 'a,b', 2026", "MAX(e), MAX(s), COALESCE(e, ''), IF(id = 1, s, '')"))
                .containsExactly("b", "a,b", "b", "a,b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAX(b)", "IF(id = 1, b, NULL)", "MAX(f)", "IF(id = 1, p, NULL)"})
    void refusesExpressionsThatHaveNoFormOfTheirOwn(String expression) {
        String columns = "id INT PRIMARY KEY, b BIT(9), f FLOAT, p POINT";
        assertThatThrownBy(() -> selected(columns, "1, b'100000001', 0.1, POINT(1, 2)", expression))
                .isInstanceOf(UnsupportedColumnTypeException.class)
                .hasMessageContaining("in the contract");
        assertThat(selected(columns, "1, b'100000001', 0.1, POINT(1, 2)", "MAX(b) + 0")
                        .get(0)
                        .toString())
                .isEqualTo("257");
    }

    @Test
    void readsInvisibleColumns() {
        TestDatabase database =
                MYSQL.createDatabase("CREATE TABLE t (id INT PRIMARY KEY, shown INT, hidden INT /*!80023 INVISIBLE */);"
                        + " INSERT INTO t (id, shown, hidden) VALUES (1, 2, 3)");
        try (SourceSession session = Sessions.open(database)) {
            assertThat(session.readSchema().table("t").orElseThrow().columns())
                    .extracting(SourceColumn::name)
                    .containsExactly("id", "shown", "hidden");
        }
    }

    private static List<Object> selected(String columns, String values, String expressions) {
        TestDatabase database =
                MYSQL.createDatabase("CREATE TABLE t (" + columns + ")", "INSERT INTO t VALUES (" + values + ")");
        SourceQuery query = SourceQuery.of("SELECT " + expressions + " FROM t GROUP BY id", List.of());
        try (SourceSession session = Sessions.open(database)) {
            return Sessions.rows(session, query, expressions.split(", (?![^(]*\\))").length)
                    .get(0);
        }
    }
}
