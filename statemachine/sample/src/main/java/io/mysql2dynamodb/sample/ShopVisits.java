package io.mysql2dynamodb.sample;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Visitors of a {@link SampleShop}: the same requests every time, so that what an analysis measures can be compared with
 * what was sent.
 *
 * @param shop the shop, which was created before
 * @param first number of the first request; a request's number decides its values, and each can be sent once
 * @param requests how many requests
 * @param perSecond how many requests a second
 * @param connections over how many connections, each request on the next one; every second connection prepares its
 *     statements on the server
 */
public record ShopVisits(SampleShop shop, long first, long requests, int perSecond, int connections) {

    /**
     * What was sent.
     *
     * @param requests how many of each kind
     * @param statements how often each statement
     * @param took from the first to the last
     */
    public record Sent(Map<ShopRequest, Long> requests, Map<ShopStatement, Long> statements, Duration took) {}

    public ShopVisits {
        if (requests < 1 || perSecond < 1 || connections < 1) {
            throw new IllegalArgumentException("visits need at least one request, one a second, and one connection");
        }
    }

    /**
     * Sends all requests at their pace.
     *
     * @throws SampleShopException when MySQL refuses one
     */
    public Sent send(String jdbcUrl, String user, String password) {
        List<ShopConnection> open = new ArrayList<>();
        try {
            for (int number = 0; number < connections; number++) {
                open.add(new ShopConnection(connect(jdbcUrl, user, password, number % 2 == 1), shop));
            }
            Map<ShopRequest, Long> counts = new EnumMap<>(ShopRequest.class);
            long begun = System.nanoTime();
            for (long number = first; number < first + requests; number++) {
                await(begun + (number - first) * 1_000_000_000L / perSecond);
                ShopRequest request = ShopRequest.number(number);
                open.get((int) (number % connections)).send(request, number);
                counts.merge(request, 1L, Long::sum);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            Map<ShopStatement, Long> statements = new EnumMap<>(ShopStatement.class);
            for (ShopConnection connection : open) {
                connection.sent().forEach((statement, count) -> statements.merge(statement, count, Long::sum));
                connection.close();
            }
            return new Sent(counts, statements, took);
        } catch (SQLException e) {
            throw new SampleShopException("The shop's visitors were refused: " + e.getMessage(), e);
        }
    }

    private static Connection connect(String jdbcUrl, String user, String password, boolean prepare)
            throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("useServerPrepStmts", Boolean.toString(prepare));
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    private static void await(long nanoTime) {
        long left = nanoTime - System.nanoTime();
        if (left > 0) {
            try {
                Thread.sleep(Duration.ofNanos(left).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SampleShopException("The shop's visitors were interrupted", e);
            }
        }
    }
}
