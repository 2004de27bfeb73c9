package io.mysql2dynamodb.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleShopTest {
    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    private static final long ROWS = 3_000;

    private static TestDatabase shop;

    @BeforeAll
    static void createShop() {
        shop = MYSQL.createDatabase();
        create(SampleShop.ofRows(ROWS), shop);
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() throws SQLException {
        TestDatabase same = MYSQL.createDatabase();
        TestDatabase other = MYSQL.createDatabase();
        create(SampleShop.ofRows(ROWS), same);
        create(new SampleShop(ROWS, 42), other);

        assertThat(checksums(same)).isEqualTo(checksums(shop));
        assertThat(checksums(other)).isNotEqualTo(checksums(shop));
    }

    @ParameterizedTest
    @ValueSource(longs = {SampleShop.FEWEST_ROWS, ROWS, SampleShop.DEFAULT_ROWS})
    void hasAboutTheWantedNumberOfRows(long rows) throws SQLException {
        TestDatabase database = MYSQL.createDatabase();
        List<Long> heard = new ArrayList<>();

        long inserted = SampleShop.ofRows(rows)
                .create(database.jdbcUrl(), database.user(), database.password(), (table, total) -> heard.add(total));

        long counted = 0;
        for (String table : column(database, "SHOW TABLES")) {
            counted += number(database, "SELECT COUNT(*) FROM " + table);
        }
        assertThat(counted).isEqualTo(inserted).isCloseTo(rows, within(rows / 50));
        assertThat(heard).isSorted().last().isEqualTo(inserted);
    }

    @Test
    void refersToRowsThatExist() throws SQLException {
        List<String> searches = column(shop, """
                SELECT CONCAT('SELECT COUNT(*) FROM ', TABLE_NAME, ' c LEFT JOIN ', REFERENCED_TABLE_NAME, ' p ON ',
                    GROUP_CONCAT('c.', COLUMN_NAME, ' = p.', REFERENCED_COLUMN_NAME SEPARATOR ' AND '),
                    ' WHERE p.', MIN(REFERENCED_COLUMN_NAME), ' IS NULL AND ',
                    GROUP_CONCAT('c.', COLUMN_NAME, ' IS NOT NULL' SEPARATOR ' AND '))
                FROM information_schema.KEY_COLUMN_USAGE
                WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME IS NOT NULL
                GROUP BY TABLE_NAME, CONSTRAINT_NAME, REFERENCED_TABLE_NAME
                """);

        assertThat(searches).hasSizeGreaterThan(10);
        for (String search : searches) {
            assertThat(number(shop, search)).as(search).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customers       | surname = BINARY 'Null'
            customers       | given_name = ''
            customers       | given_name IS NULL
            customers       | note LIKE BINARY '%🍵%'
            customers       | CHAR_LENGTH(given_name) = 1 AND LENGTH(given_name) = 1
            customers       | partner_number = 18446744073709551615
            customers       | loyalty_points = -2147483648
            customers       | referred_by = customer_id
            customers       | JSON_TYPE(preferences->'$.nothing') = 'NULL'
            customers       | preferences IS NULL
            customers       | last_seen_at = '2038-01-19 03:14:07'
            customers       | registered_at = '1000-01-01 00:00:00.000001'
            customers       | born_on = '2000-02-29'
            addresses       | label = ''
            addresses       | label IS NULL
            categories      | parent_id IS NULL
            products        | category_id IS NULL
            products        | description = ''
            products        | description IS NULL
            products        | price = 99999999.99
            products        | price = 0
            reviews         | customer_id IS NULL
            reviews         | title = ''
            orders          | customer_id IS NULL
            orders          | customer_id IS NOT NULL AND ship_to IS NULL
            orders          | voucher = ''
            order_lines     | product_id IS NULL
            order_lines     | remark = ''
            payments        | amount < 0
            payments        | received_at IS NULL
            carts           | abandoned
            stock_movements | delta < 0
            stock_movements | order_id IS NULL
            """)
    void holdsWhatMigrationsStumbleOver(String table, String condition) throws SQLException {
        assertThat(number(shop, "SELECT COUNT(*) FROM " + table + " WHERE " + condition))
                .isPositive();
    }

    @Test
    void hasParentsWithFarMoreChildrenThanAnyListShows() throws SQLException {
        TestDatabase usual = MYSQL.createDatabase();
        create(SampleShop.ofRows(SampleShop.DEFAULT_ROWS), usual);

        assertThat(number(usual, "SELECT COUNT(*) FROM reviews WHERE product_id = 1"))
                .isGreaterThan(400);
        assertThat(number(usual, "SELECT COUNT(*) c FROM cart_items GROUP BY cart_id ORDER BY c DESC LIMIT 1"))
                .isEqualTo(120);
        assertThat(number(usual, "SELECT COUNT(*) FROM order_lines WHERE order_id = 1"))
                .isEqualTo(60);
        assertThat(number(
                        usual,
                        "SELECT COUNT(*) FROM products p WHERE NOT EXISTS (SELECT 1 FROM reviews r"
                                + " WHERE r.product_id = p.product_id)"))
                .isPositive();
    }

    @Test
    void totalsAnOrderAsItsLinesDo() throws SQLException {
        assertThat(number(
                        shop,
                        "SELECT COUNT(*) FROM orders o WHERE total <> (SELECT SUM(quantity * unit_price)"
                                + " FROM order_lines l WHERE l.order_id = o.order_id)"))
                .isZero();
    }

    @Test
    void leavesADatabaseWithTablesAlone() throws SQLException {
        TestDatabase taken = MYSQL.createDatabase("CREATE TABLE mine (id INT)");

        assertThatThrownBy(() -> create(SampleShop.ofRows(ROWS), taken))
                .isInstanceOf(DatabaseNotEmptyException.class)
                .hasMessageContaining(taken.name())
                .hasMessageContaining("mine");

        assertThat(column(taken, "SHOW TABLES")).containsExactly("mine");
    }

    @Test
    void isNeverTooSmallForItsSpecialRows() {
        assertThatThrownBy(() -> SampleShop.ofRows(999)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void create(SampleShop sample, TestDatabase database) {
        sample.create(database.jdbcUrl(), database.user(), database.password(), SampleShop.Progress.NONE);
    }

    private static List<Long> checksums(TestDatabase database) throws SQLException {
        List<Long> sums = new ArrayList<>();
        for (String table : column(database, "SHOW TABLES")) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement();
                    ResultSet sum = statement.executeQuery("CHECKSUM TABLE " + table)) {
                sum.next();
                sums.add(sum.getLong(2));
            }
        }
        return sums;
    }

    private static long number(TestDatabase database, String sql) throws SQLException {
        return Long.parseLong(column(database, sql).get(0));
    }

    private static List<String> column(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET time_zone = '+00:00', SESSION group_concat_max_len = 10000");
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }
}
