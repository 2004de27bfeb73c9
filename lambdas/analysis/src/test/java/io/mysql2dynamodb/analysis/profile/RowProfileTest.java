package io.mysql2dynamodb.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.catalog.TableProfile.ColumnProfile;
import io.mysql2dynamodb.catalog.TableProfile.Spread;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RowProfileTest {

    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @Test
    void countsTheBytesThatValuesTakeInAnItem() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE notes (
                  id INT PRIMARY KEY,
                  title VARCHAR(50),
                  latin VARCHAR(20) CHARACTER SET latin1,
                  day DATE,
                  at TIMESTAMP(3) NULL);
                INSERT INTO notes VALUES
                  (1, 'abc', 'é', '2026-01-31', '2026-01-31 10:15:30'),
                  (12345, '😀', '', NULL, NULL),
                  (-7, '  ', NULL, '2026-01-31', NULL)"""));

        assertThat(found.profile("notes").columns())
                .containsExactly(
                        // 1 is (1 + 1) / 2 + 1 bytes, 12345 is 4, -7 is 2
                        new ColumnProfile("id", 0, 0, 8 / 3.0, 4),
                        new ColumnProfile("title", 0, 1, 3, 4),
                        new ColumnProfile("latin", 1, 1, 1, 2),
                        new ColumnProfile("day", 1, 0, 10, 10),
                        new ColumnProfile("at", 2, 0, 24, 24));
        assertThat(found.profile("notes").bytesOfRow()).isEqualTo(new Spread(8, 21, 41, 41));
        assertThat(found.profile("notes").rows()).isEqualTo(3);
        assertThat(found.profile("notes").complete()).isTrue();
        assertThat(found.gaps()).isEmpty();
    }

    @Test
    void knowsEveryType() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE zoo (
                  ti TINYINT, b1 BIT(1), b64 BIT(64), de DECIMAL(10,2), fl FLOAT, do DOUBLE, ye YEAR, ti2 TIME(2),
                  dt DATETIME, ch CHAR(5), tt TINYTEXT, mt MEDIUMTEXT, en ENUM('a', 'bc'), se SET('x', 'y'),
                  bi BINARY(4), vb VARBINARY(9), bl BLOB, js JSON, ge GEOMETRY, po POINT,
                  gen INT AS (ti + 1), sto VARCHAR(10) AS (CONCAT(ch, '!')) STORED);
                INSERT INTO zoo (ti, b1, b64, de, fl, do, ye, ti2, dt, ch, tt, mt, en, se, bi, vb, bl, js, ge, po) VALUES
                  (5, b'1', 18446744073709551615, 10.50, 1.5, 0.1, 2026, '10:15:30.12', '2026-01-31 10:15:30', 'ab', 'xyz',
                   REPEAT('m', 1000), 'bc', 'x,y', x'01', x'0000', REPEAT('q', 70000 - 5000), '{"a": 1}', POINT(1, 2),
                   POINT(1, 2));"""));

        assertThat(found.gaps()).isEmpty();
        assertThat(found.profile("zoo").columns())
                .extracting(ColumnProfile::maximumBytes)
                .containsExactly(
                        2L, 2L, 11L, 4L, 3L, 3L, 4L, 11L, 19L, 2L, 3L, 1000L, 2L, 3L, 4L, 2L, 65000L, 8L, 21L, 21L, 2L,
                        3L);
        assertThat(found.profile("zoo").bytesOfRow().maximum()).isEqualTo(66_130);
    }

    @Test
    void saysNothingOfRowsThatAreNotThere() {
        ProfiledDatabase found =
                ProfiledDatabase.of(MYSQL.createDatabase("CREATE TABLE nobody (id INT PRIMARY KEY, name VARCHAR(10))"));

        assertThat(found.profile("nobody").rows()).isZero();
        assertThat(found.profile("nobody").bytesOfRow()).isEqualTo(new Spread(0, 0, 0, 0));
        assertThat(found.column("nobody", "name")).isEqualTo(new ColumnProfile("name", 0, 0, 0, 0));
        assertThat(found.key("nobody", "id").distinct()).isZero();
    }

    @Test
    void readsTablesAndColumnsOfAnyName() {
        ProfiledDatabase found = ProfiledDatabase.of(MYSQL.createDatabase("""
                CREATE TABLE `or``der s` (`select` INT, `a``b?` VARCHAR(9), `k` INT, `größe {x}` INT, PRIMARY KEY (`a``b?`));
                INSERT INTO `or``der s` VALUES (1, 'x', 2, 3)"""));

        assertThat(found.gaps()).isEmpty();
        assertThat(found.column("or`der s", "a`b?").maximumBytes()).isEqualTo(1);
        assertThat(found.key("or`der s", "a`b?").distinct()).isEqualTo(1);
        assertThat(found.column("or`der s", "größe {x}").averageBytes()).isEqualTo(2);
    }

    @Test
    void givesTheNinetyNinthPercentile() {
        TestDatabase database = MYSQL.createDatabase("CREATE TABLE t (id INT PRIMARY KEY, s VARCHAR(2000))");
        StringBuilder rows = new StringBuilder("INSERT INTO t VALUES (0, REPEAT('x', 1998))");
        for (int i = 1; i < 200; i++) {
            rows.append(", (")
                    .append(100 + i)
                    .append(", REPEAT('x', ")
                    .append(i == 1 ? 1000 : 20)
                    .append("))");
        }
        database.execute(rows.toString());

        // 200 rows: two are longer, so that 99 of 100 are not above 23
        assertThat(ProfiledDatabase.of(database).profile("t").bytesOfRow())
                .satisfies(bytes -> assertThat(bytes.p99()).isEqualTo(23))
                .satisfies(bytes -> assertThat(bytes.maximum()).isEqualTo(2000));
    }

    @Test
    void readsATableOfManyColumns() {
        StringBuilder sql = new StringBuilder("CREATE TABLE wide (id INT PRIMARY KEY");
        for (int i = 0; i < 900; i++) {
            sql.append(", c").append(i).append(" TINYINT");
        }
        TestDatabase database = MYSQL.createDatabase(sql + "); INSERT INTO wide (id, c899) VALUES (1, 5)");

        ProfiledDatabase found = ProfiledDatabase.of(database);

        assertThat(found.profile("wide").columns()).hasSize(901);
        assertThat(found.column("wide", "c899").maximumBytes()).isEqualTo(2);
        assertThat(found.column("wide", "c898").nulls()).isEqualTo(1);
        assertThat(found.profile("wide").bytesOfRow().maximum()).isEqualTo(4);
    }
}
