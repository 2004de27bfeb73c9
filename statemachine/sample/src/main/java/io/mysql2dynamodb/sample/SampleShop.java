package io.mysql2dynamodb.sample;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * A shop of a chosen size, always the same for the same size and seed. Besides ordinary rows it holds what a migration
 * must not stumble over: see {@link RemarkableCustomers} and {@link RemarkableProducts}.
 *
 * @param rows about how many rows all tables have together, at least {@value #FEWEST_ROWS}
 * @param seed which of the shops of that size
 */
public record SampleShop(long rows, long seed) {
    /** The database that a run's sample is usually put into. */
    public static final String DATABASE = "tea_shop";

    /** Rows of a demonstration that ends within a minute. */
    public static final long DEFAULT_ROWS = 20_000;

    /** A smaller shop would lack some of its remarkable rows. */
    public static final long FEWEST_ROWS = 1_000;

    public SampleShop {
        if (rows < FEWEST_ROWS) {
            throw new IllegalArgumentException(
                    "The sample shop has at least " + FEWEST_ROWS + " rows, not " + rows + ".");
        }
    }

    /** The shop of that size with the usual seed. */
    public static SampleShop ofRows(long rows) {
        return new SampleShop(rows, 7_001);
    }

    /** Hears how far the generator is. Called after every few hundred rows, on the calling thread. */
    @FunctionalInterface
    public interface Progress {
        /** Nobody listens. */
        Progress NONE = (table, total) -> {};

        /**
         * @param table the table being filled
         * @param total rows inserted so far, over all tables
         */
        void inserted(String table, long total);
    }

    /**
     * Creates the tables and fills them.
     *
     * @param jdbcUrl URL with a database name; the database is made if it does not exist
     * @return the rows inserted
     * @throws DatabaseNotEmptyException when the database has tables already; nothing is touched then
     * @throws SampleShopException when MySQL refuses or ends; the database holds part of the shop then
     */
    public long create(String jdbcUrl, String user, String password, Progress progress) {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("createDatabaseIfNotExist", "true");
        try (Connection connection = DriverManager.getConnection(jdbcUrl, properties)) {
            refuseTables(connection);
            try (Statement statement = connection.createStatement()) {
                // The generator's rows refer to each other correctly; its tests check that.
                statement.execute("SET time_zone = '+00:00', sql_mode = 'STRICT_ALL_TABLES', foreign_key_checks = 0,"
                        + " unique_checks = 0");
                for (String definition : SchemaScript.statements()) {
                    statement.execute(definition);
                }
            }
            return fill(connection, progress);
        } catch (SQLException e) {
            throw new SampleShopException("Cannot create the sample shop: " + e.getMessage(), e);
        }
    }

    private long fill(Connection connection, Progress progress) throws SQLException {
        ShopSize size = ShopSize.of(rows);
        List<ShopTable> tables = List.of(
                new Categories(size),
                new Warehouses(),
                new Customers(size, seed),
                new Addresses(size, seed),
                new Products(size, seed),
                new Reviews(size, seed),
                new Orders(size, seed),
                new OrderLines(size, seed),
                new Payments(size, seed),
                new Carts(size, seed),
                new CartItems(size, seed));
        connection.setAutoCommit(false);
        long total = 0;
        for (ShopTable table : tables) {
            total = fill(connection, table, total, progress);
        }
        return fill(connection, new StockMovements(size, seed, rows - total), total, progress);
    }

    private static long fill(Connection connection, ShopTable table, long before, Progress progress)
            throws SQLException {
        try (MultiRowInsert insert = new MultiRowInsert(connection, table, before, progress)) {
            table.fill(insert);
            return insert.finish();
        }
    }

    private static void refuseTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() LIMIT 1")) {
            if (tables.next()) {
                throw new DatabaseNotEmptyException(connection.getCatalog(), tables.getString(1));
            }
        }
    }
}
