package io.mysql2dynamodb.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** One connection of the shop's application. */
final class ShopConnection implements AutoCloseable {

    /** Lines of visitors get numbers that no generated line has; the column ends at 65,535. */
    private static final long FIRST_LINE = 10_000;

    private final Connection connection;
    private final ShopSize size;
    private final Map<ShopStatement, Long> sent = new EnumMap<>(ShopStatement.class);

    ShopConnection(Connection connection, SampleShop shop) {
        this.connection = connection;
        this.size = ShopSize.of(shop.rows());
    }

    /** How often each statement was sent. */
    Map<ShopStatement, Long> sent() {
        return sent;
    }

    /** @param number the request's number, which decides its values */
    void send(ShopRequest request, long number) throws SQLException {
        if (connection.getAutoCommit() == request.transaction()) {
            connection.setAutoCommit(!request.transaction());
        }
        statements(request, number);
        if (request == ShopRequest.GIVE_UP) {
            connection.rollback();
        } else if (request.transaction()) {
            connection.commit();
        }
    }

    private void statements(ShopRequest request, long number) throws SQLException {
        long product = 1 + number % size.products();
        long customer = 1 + number % size.customers();
        long order = 1 + number % size.orders();
        String cart = String.format(Locale.ROOT, "visit-%020d", number);
        switch (request) {
            case VIEW_PRODUCT -> {
                execute(ShopStatement.PRODUCT_BY_SKU, "SKU-" + product);
                execute(ShopStatement.NEWEST_REVIEWS, product);
            }
            case LIST_CATEGORY -> execute(ShopStatement.PRODUCTS_OF_CATEGORY, 1 + number % ShopSize.CATEGORIES);
            case LOG_IN -> {
                execute(ShopStatement.CUSTOMER_BY_EMAIL, "visitor" + number + "@example.com");
                execute(ShopStatement.SEEN, customer);
            }
            case LIST_ORDERS -> execute(ShopStatement.ORDERS_OF_CUSTOMER, customer);
            case VIEW_ORDER -> execute(ShopStatement.ORDER_WITH_LINES, order);
            case ADD_TO_CART -> {
                execute(ShopStatement.TOUCH_CART, cart, customer);
                execute(ShopStatement.PUT_INTO_CART, cart, product, 1L);
            }
            case FORGET_CART -> {
                execute(ShopStatement.EMPTY_CART, cart);
                execute(ShopStatement.DROP_CART, cart);
            }
            case PLACE_ORDER, GIVE_UP -> placeOrder(number, customer, product);
        }
    }

    private void placeOrder(long number, long customer, long product) throws SQLException {
        long order = 1 + number % size.orders();
        execute(ShopStatement.INSERT_ORDER, customer, "19.90");
        for (long line = 0; line < 1 + number % 3; line++) {
            execute(
                    ShopStatement.INSERT_LINE,
                    order,
                    FIRST_LINE + number * 3 % 50_000 + line,
                    product,
                    "Sencha",
                    1L,
                    "9.95");
        }
        execute(ShopStatement.INSERT_PAYMENT, order, "19.90", "visit-" + number);
        execute(ShopStatement.MARK_PAID, order);
    }

    private void execute(ShopStatement what, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(what.sql())) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            statement.execute();
        }
        sent.merge(what, 1L, Long::sum);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
