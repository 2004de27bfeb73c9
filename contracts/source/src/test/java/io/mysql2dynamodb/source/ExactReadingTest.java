package io.mysql2dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceTable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExactReadingTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    @Test
    void readsIntegersOfEverySize() {
        assertThat(read(
                        "a BIGINT, b BIGINT UNSIGNED, c INT(5) ZEROFILL, d TINYINT(1), e BIT(64)",
                        "-9223372036854775808, 18446744073709551615, 42, -128, b'1'"))
                .containsExactly(Long.MIN_VALUE, new BigInteger("18446744073709551615"), 42L, -128L, 1L);
    }

    @Test
    void readsDecimalsWithTheirScale() {
        assertThat(read(
                        "a DECIMAL(10,2), b DECIMAL(65,30), c DECIMAL(5,0)",
                        "10.5, -0.000000000000000000000000000001, 7"))
                .containsExactly(
                        new BigDecimal("10.50"),
                        new BigDecimal("-0.000000000000000000000000000001"),
                        new BigDecimal("7"));
    }

    @Test
    void readsFloatsByTheShortestDecimalThatIsTheFloat() {
        assertThat(read("a FLOAT, b FLOAT, c FLOAT, d DOUBLE, e DOUBLE", "0.1, 16777217, 1.17549435e-38, 0.1, 2e-3"))
                .containsExactly(
                        new BigDecimal("0.1"),
                        new BigDecimal("16777216"),
                        new BigDecimal("1.1754944E-38"),
                        new BigDecimal("0.1"),
                        new BigDecimal("0.002"));
    }

    @Test
    void readsDatesAndTimesAsMySqlWritesThem() {
        assertThat(
                        read(
                                "a DATE, b DATETIME(6), c TIME(2), d YEAR, e TIMESTAMP NULL, f DATE, g YEAR",
                                "'2026-01-31', '2026-01-31 10:15:30.1', '-838:59:59', 2026, '2026-01-31 10:15:30', '0000-00-00', 0"))
                .containsExactly(
                        "2026-01-31",
                        "2026-01-31 10:15:30.100000",
                        "-838:59:59.00",
                        "2026",
                        "2026-01-31 10:15:30",
                        "0000-00-00",
                        "0000");
    }

    @Test
    void readsTextOfAnyCharacterSet() {
        assertThat(read(
                        "a VARCHAR(9), b VARCHAR(9) CHARACTER SET latin1, c TEXT CHARACTER SET utf16, d CHAR(3), e ENUM('é'), f SET('x','y'), g JSON",
                        "'😀', 'é', 'Ω', 'a ', 'é', 'y,x', '{\"a\":1}'"))
                .containsExactly("😀", "é", "Ω", "a", "é", "x,y", "{\"a\": 1}");
    }

    @Test
    void readsBinaryByteByByte() {
        List<Object> values = read("a BINARY(3), b VARBINARY(3), c BLOB, d POINT", "x'01', x'', x'00ff', POINT(1, 2)");
        assertThat((byte[]) values.get(0)).containsExactly(1, 0, 0);
        assertThat((byte[]) values.get(1)).isEmpty();
        assertThat((byte[]) values.get(2)).containsExactly(0, 255);
        assertThat((byte[]) values.get(3)).hasSize(21).startsWith(1, 1, 0, 0, 0);
    }

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

    private static List<Object> read(String columns, String values) {
        TestDatabase database = MYSQL.createDatabase(
                "SET sql_mode = '', time_zone = '+00:00'; CREATE TABLE t (" + columns + ")",
                "SET sql_mode = '', time_zone = '+00:00'; INSERT INTO t VALUES (" + values + ")");
        try (SourceSession session = Sessions.open(database)) {
            SourceTable table = session.readSchema().table("t").orElseThrow();
            List<String> selected = new ArrayList<>();
            List<Optional<ColumnType>> types = new ArrayList<>();
            for (SourceColumn column : table.columns()) {
                selected.add(ExactSelect.of(column.type(), SqlQuoting.column("t", column.name())));
                types.add(Optional.of(column.type()));
            }
            SourceQuery query = new SourceQuery("SELECT " + String.join(", ", selected) + " FROM t", List.of(), types);
            return Sessions.rows(session, query, types.size()).get(0);
        }
    }
}
