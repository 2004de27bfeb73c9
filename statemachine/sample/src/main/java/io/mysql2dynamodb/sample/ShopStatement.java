package io.mysql2dynamodb.sample;

import java.util.List;

/** The statements that the shop's application sends, each with {@code ?} for its values. */
public enum ShopStatement {
    PRODUCT_BY_SKU("SELECT product_id, title, price, details FROM products WHERE sku = ?", "products"),
    NEWEST_REVIEWS(
            "SELECT rating, title, body, created_at FROM reviews WHERE product_id = ? ORDER BY created_at DESC LIMIT 10",
            "reviews"),
    PRODUCTS_OF_CATEGORY(
            "SELECT p.product_id, p.title, p.price, c.name FROM products p JOIN categories c ON c.category_id ="
                    + " p.category_id WHERE p.category_id = ? AND p.on_sale = 1 ORDER BY p.title LIMIT 20",
            "products",
            "categories"),
    CUSTOMER_BY_EMAIL("SELECT * FROM customers WHERE email = ?", "customers"),
    ORDERS_OF_CUSTOMER(
            "SELECT order_id, status, total, placed_at FROM orders WHERE customer_id = ? ORDER BY placed_at DESC LIMIT 25",
            "orders"),
    ORDER_WITH_LINES(
            "SELECT o.order_id, o.status, l.line_no, l.title, l.quantity, l.unit_price FROM orders o JOIN order_lines l ON"
                    + " l.order_id = o.order_id WHERE o.order_id = ?",
            "orders",
            "order_lines"),
    TOUCH_CART(
            "INSERT INTO carts (cart_id, customer_id, updated_at, expires_at) VALUES (?, ?, NOW(), NOW() + INTERVAL 7 DAY)"
                    + " ON DUPLICATE KEY UPDATE updated_at = NOW()",
            "carts"),
    PUT_INTO_CART(
            "INSERT INTO cart_items (cart_id, product_id, quantity, added_at) VALUES (?, ?, ?, NOW(3)) ON DUPLICATE KEY"
                    + " UPDATE quantity = quantity + 1",
            "cart_items"),
    EMPTY_CART("DELETE FROM cart_items WHERE cart_id = ?", "cart_items"),
    DROP_CART("DELETE FROM carts WHERE cart_id = ?", "carts"),
    INSERT_ORDER(
            "INSERT INTO orders (customer_id, status, currency, total, placed_at) VALUES (?, 'placed', 'EUR', ?, NOW(6))",
            "orders"),
    INSERT_LINE(
            "INSERT INTO order_lines (order_id, line_no, product_id, title, quantity, unit_price) VALUES (?, ?, ?, ?, ?, ?)",
            "order_lines"),
    INSERT_PAYMENT("INSERT INTO payments (order_id, method, amount, reference) VALUES (?, 'card', ?, ?)", "payments"),
    MARK_PAID("UPDATE orders SET status = 'paid' WHERE order_id = ?", "orders"),
    SEEN("UPDATE customers SET last_seen_at = NOW() WHERE customer_id = ?", "customers");

    private final String sql;

    @SuppressWarnings("ImmutableEnumChecker") // a list of its own, never changed
    private final List<String> tables;

    ShopStatement(String sql, String... tables) {
        this.sql = sql;
        this.tables = List.of(tables);
    }

    /** The statement. */
    public String sql() {
        return sql;
    }

    /** The tables that it touches. */
    public List<String> tables() {
        return tables;
    }
}
