package io.mysql2dynamodb.migration.handler;

/** A small shop for the tests of stage 7: customers, their orders with embedded lines, products. */
final class Shop {
    static final String SCHEMA = """
        CREATE TABLE digits (d INT PRIMARY KEY);
        INSERT INTO digits VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9);
        CREATE VIEW numbers AS
          SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 1 AS n FROM digits a, digits b, digits c, digits e;
        CREATE TABLE customers (
          id INT PRIMARY KEY, email VARCHAR(100) NOT NULL, name VARCHAR(100), secret VARCHAR(10));
        CREATE TABLE orders (
          id INT PRIMARY KEY, customer_id INT NOT NULL, status VARCHAR(20) NOT NULL, total DECIMAL(10,2), note LONGTEXT);
        CREATE TABLE order_items (
          order_id INT NOT NULL, line INT NOT NULL, sku VARCHAR(20), qty INT, PRIMARY KEY (order_id, line));
        CREATE TABLE products (sku VARCHAR(20) PRIMARY KEY, price DECIMAL(8,2));
        CREATE TABLE scratch (id INT PRIMARY KEY, x INT);
        """;

    /** Orders of a contract: {@code {key}} and {@code {where}} are replaced. */
    private static final String CONTRACT = """
        {
          "contract_version": "1",
          "tables": [
            {
              "table": "Shop", "type": "multi-entity", "source_table": "orders", "pk": "PK", "sk": "SK",
              "gsis": [{"index_name": "ByStatus", "pk": "status", "sk": "SK", "projection": "KEYS_ONLY"}],
              "estimated_item_size_bytes": 300, "satisfies": [],
              "entities": [
                {"entity_type": "CUSTOMER", "source_table": "customers",
                 "pk_template": "CUSTOMER#{key}", "sk_template": "#META",
                 "attributes": [
                   {"name": "email", "type": "S", "source_table": "customers", "source_column": "email"},
                   {"name": "name", "type": "S", "source_table": "customers", "source_column": "name"}]},
                {"entity_type": "ORDER", "source_table": "orders",{where}
                 "pk_template": "CUSTOMER#{customer_id}", "sk_template": "ORDER#{id:010}",
                 "attributes": [
                   {"name": "status", "type": "S", "source_table": "orders", "source_column": "status"},
                   {"name": "total", "type": "N", "source_table": "orders", "source_column": "total"},
                   {"name": "note", "type": "S", "source_table": "orders", "source_column": "note"},
                   {"name": "lines", "type": "L", "source_table": "orders", "source_column": "id",
                    "join": {"type": "json-construction", "target_table": "order_items",
                      "join_condition": "order_items.order_id = orders.id",
                      "construction": {"type": "array",
                        "select_columns": {"line": "line", "sku": "sku", "qty": "qty"},
                        "order_by": "line", "limit": 2}}}]}]
            },
            {
              "table": "Products", "type": "single-entity", "source_table": "products", "pk": "sku",
              "estimated_item_size_bytes": 100, "satisfies": [],
              "attributes": [
                {"name": "sku", "type": "S", "source_table": "products", "source_column": "sku"},
                {"name": "price", "type": "N", "source_table": "products", "source_column": "price"}]
            }
          ]
        }
        """;

    private Shop() {}

    /** The contract under which every row has a key of its own. */
    static String contract() {
        return contract("{id}", "");
    }

    /** The contract whose customers are keyed by e-mail. */
    static String contractByEmail() {
        return contract("{email}", "");
    }

    /** The contract that leaves cancelled orders out. */
    static String contractWithoutCancelled() {
        return contract("{id}", " \"where\": \"status <> 'cancelled'\",");
    }

    private static String contract(String customerKey, String where) {
        return CONTRACT.replace("{key}", customerKey).replace("{where}", where);
    }

    /** That many customers, each with an order of three lines, and a tenth as many products. */
    static String rows(int count) {
        return """
            INSERT INTO customers SELECT n, CONCAT('c', n, '@example.org'), IF(n %% 7 = 0, NULL, CONCAT('Name ', n)), 'x'
              FROM numbers WHERE n <= %1$d;
            INSERT INTO orders SELECT n, n, ELT(1 + n %% 3, 'new', 'paid', 'cancelled'), n / 4, ''
              FROM numbers WHERE n <= %1$d;
            INSERT INTO order_items SELECT o.n, l.d, CONCAT('P', l.d), o.n FROM numbers o, digits l
              WHERE o.n <= %1$d AND l.d BETWEEN 1 AND 3;
            INSERT INTO products SELECT CONCAT('P', n), n FROM numbers WHERE n <= %1$d / 10;
            """.formatted(count);
    }
}
