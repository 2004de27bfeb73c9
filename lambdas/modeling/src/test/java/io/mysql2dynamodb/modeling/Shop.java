package io.mysql2dynamodb.modeling;

import static io.mysql2dynamodb.modeling.PatternSketch.insert;
import static io.mysql2dynamodb.modeling.PatternSketch.select;
import static io.mysql2dynamodb.modeling.PatternSketch.update;

import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.contract.AccessPattern.RateSource;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape.Operator;
import io.mysql2dynamodb.workload.TransactionPattern;
import io.mysql2dynamodb.workload.Workload;
import java.util.List;
import java.util.OptionalDouble;

/** A small shop: users, products, orders with their items, carts. */
public final class Shop {

    private Shop() {}

    public static DatabaseCatalog catalog() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("users", 10_000)
                .columns(
                        "id INT UNSIGNED AUTO",
                        "email VARCHAR(100) ~30",
                        "name VARCHAR(50) ~20",
                        "created_at TIMESTAMP ~20")
                .primary("id")
                .unique("users_email", "email");
        sketch.table("products", 1_000)
                .columns(
                        "id INT UNSIGNED AUTO",
                        "category_id INT UNSIGNED",
                        "name VARCHAR(200) ~60",
                        "description TEXT ~900",
                        "price DECIMAL(10,2)",
                        "stock INT")
                .primary("id")
                .distinct(20, 80, "category_id");
        sketch.table("orders", 50_000)
                .columns(
                        "id INT UNSIGNED AUTO",
                        "user_id INT UNSIGNED",
                        "status ENUM ~8",
                        "total DECIMAL(10,2)",
                        "created_at TIMESTAMP ~20")
                .primary("id")
                .distinct(3, 40_000, "status")
                .references("users", "id", "user_id", 5, 400);
        sketch.table("order_items", 150_000)
                .columns(
                        "id INT UNSIGNED AUTO",
                        "order_id INT UNSIGNED",
                        "product_id INT UNSIGNED",
                        "quantity INT",
                        "price DECIMAL(10,2)")
                .primary("id")
                .references("orders", "id", "order_id", 3, 30)
                .references("products", "id", "product_id", 150, 4_000);
        sketch.table("carts", 20_000)
                .columns("user_id INT UNSIGNED", "product_id INT UNSIGNED", "quantity INT", "added_at DATETIME ~19")
                .primary("user_id", "product_id")
                .references("users", "id", "user_id", 4, 50)
                .references("products", "id", "product_id", 20, 900);
        return sketch.catalog();
    }

    public static List<SourcePattern> patterns() {
        return List.of(
                select("users").where("users.id").at("AP1", 50),
                select("users")
                        .columns("users.id", "users.name")
                        .where("users.email")
                        .at("AP2", 5),
                select("products").where("products.id").at("AP3", 100),
                select("products")
                        .columns("products.id", "products.name", "products.price")
                        .where("products.category_id")
                        .orderBy("products.price", false)
                        .limit(20)
                        .at("AP4", 40),
                select("orders")
                        .where("orders.user_id")
                        .orderBy("orders.created_at", true)
                        .limit(10)
                        .at("AP5", 10),
                select("orders")
                        .join("orders.id", "order_items.order_id")
                        .where("orders.id")
                        .at("AP6", 20),
                select("carts")
                        .columns("carts.product_id", "carts.quantity", "products.name", "products.price")
                        .join("carts.product_id", "products.id")
                        .where("carts.user_id")
                        .at("AP7", 30),
                insert("orders").at("AP8", 2),
                insert("order_items").at("AP9", 6),
                update("products", "stock").where("products.id").at("AP10", 6),
                insert("carts").at("AP11", 8),
                PatternSketch.delete("carts")
                        .where("carts.user_id")
                        .where("carts.product_id")
                        .at("AP12", 4),
                insert("users").at("AP13", 0.2),
                select("products")
                        .condition("products.name", Operator.CONTAINS, 1)
                        .at("AP14", 3),
                select("orders").count().groupBy("orders.status").at("AP15", 0.1),
                update("users", "name").where("users.id").unknown("AP16"));
    }

    public static Workload workload() {
        TransactionPattern placing = new TransactionPattern(
                "TX1",
                List.of(new TransactionPattern.Step("AP8", 1, 1), new TransactionPattern.Step("AP9", 1, 5)),
                2_000,
                0,
                OptionalDouble.of(2),
                RateSource.MEASURED);
        return WorkloadSketch.of(patterns(), List.of(placing));
    }
}
