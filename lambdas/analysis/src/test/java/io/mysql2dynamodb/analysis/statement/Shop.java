package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A shop's schema for tests. */
final class Shop {

    static final SourceSchema SCHEMA = new SourceSchema(
            "shop",
            List.of(
                    table("users", "id", "email", "name", "status", "created_at"),
                    table("categories", "id", "name", "parent_id", "position"),
                    table(
                            "products",
                            "id",
                            "category_id",
                            "seller_id",
                            "name",
                            "description",
                            "price",
                            "stock",
                            "details",
                            "created_at"),
                    table("orders", "id", "user_id", "status", "total", "created_at", "date"),
                    table("order_items", "order_id", "line_no", "product_id", "quantity", "price"),
                    table("carts", "user_id", "product_id", "quantity"),
                    table("reviews", "id", "product_id", "user_id", "rating", "body", "created_at"),
                    table("order", "key", "value", "group")));

    private Shop() {}

    private static SourceTable table(String name, String... columns) {
        return new SourceTable(name, false, Stream.of(columns).map(Shop::column).toList(), List.of(), List.of(), 0, 0);
    }

    private static SourceColumn column(String name) {
        return new SourceColumn(
                name,
                new ColumnType(ColumnType.Base.INT, "int", 0, 0, 0, false),
                true,
                Optional.empty(),
                false,
                Optional.empty());
    }
}
