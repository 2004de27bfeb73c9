package io.mysql2dynamodb.analysis.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternDescriptionTest {

    private final StatementReader reader = new StatementReader(Shop.SCHEMA, "shop");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SELECT * FROM products WHERE category_id = 5 ORDER BY created_at DESC LIMIT 12"
                        + " | products by category_id, newest created_at first, at most 12",
                "SELECT * FROM users WHERE email = 'x' LIMIT 1 | one user by email",
                "SELECT i.*, p.name FROM order_items i JOIN products p ON p.id = i.product_id WHERE i.order_id = 5"
                        + " | order_items with products by order_id",
                "WITH RECURSIVE t AS (SELECT id, 0 AS n FROM products WHERE id = 1 UNION ALL SELECT p.id, t.n + 1 FROM"
                        + " products p JOIN t ON p.seller_id = t.id) SELECT id, n FROM t ORDER BY n"
                        + " | products with other products by id, sorted by a calculated value",
                "SELECT COUNT(*) FROM products WHERE name LIKE '%x%' OR description LIKE '%x%'"
                        + " | count of products, by a search in name and description",
                "SELECT status, COUNT(*), SUM(total) FROM orders GROUP BY status"
                        + " | count and sum of total of orders for each status",
                "SELECT COUNT(DISTINCT user_id) FROM orders | count of distinct user_id of orders",
                "SELECT DISTINCT status FROM orders | distinct status of orders",
                "SELECT * FROM users u WHERE EXISTS (SELECT 1 FROM orders o WHERE o.user_id = u.id)"
                        + " | users that have orders",
                "SELECT u.name, (SELECT COUNT(*) FROM orders o WHERE o.user_id = u.id) FROM users u WHERE u.id = 3"
                        + " | users with orders by id",
                "SELECT * FROM orders WHERE id = 3 FOR UPDATE | orders by id, locked",
                "SELECT * FROM products WHERE name LIKE 'a%' AND price > 5 AND stock <> 0 ORDER BY price, name DESC |"
                        + " products, in a range of price, by the beginning of name, filtered by stock, sorted by price"
                        + " and name descending",
                "SELECT * FROM users WHERE id = 1 OR name = 'x' | users by id or name",
                "INSERT INTO orders (user_id) VALUES (1) | insert into orders",
                "INSERT INTO carts VALUES (1,2,3) ON DUPLICATE KEY UPDATE quantity = 1"
                        + " | insert into carts, or update what is there",
                "INSERT IGNORE INTO carts VALUES (1,2,3) | insert into carts, unless it is there",
                "REPLACE INTO carts VALUES (1,2,3) | insert into carts, or replace what is there",
                "INSERT INTO carts SELECT * FROM order_items WHERE order_id = 5"
                        + " | insert into carts from order_items by order_items.order_id",
                "UPDATE products SET stock = stock - 1, price = 5 WHERE id = 5 | update stock and price of products by"
                        + " id",
                "DELETE FROM carts WHERE user_id = 5 AND product_id IN (1, 2) | delete carts by user_id and product_id",
                "TRUNCATE carts | empty carts",
                "LOAD DATA INFILE 'x' INTO TABLE carts | load a file into carts",
                "CALL refresh_stock(5) | call of refresh_stock",
            })
    void saysWhatAStatementAsksFor(String statement, String phrase) {
        StatementReading.Access access = (StatementReading.Access) reader.read(statement, Optional.of("shop"));
        SeenFigures figures = new SeenFigures();
        figures.add(access.seen());

        assertThat(PatternDescription.of(figures.in(access.shape()))).isEqualTo(phrase);
    }
}
