package io.mysql2dynamodb.sample;

import java.math.BigDecimal;
import java.sql.SQLException;

/**
 * The first products: the favourite with hundreds of reviews, the ends of the price range, empty texts beside NULL, one
 * without a category and without reviews.
 */
final class RemarkableProducts {
    static final int COUNT = 4;

    /** Nobody ever reviewed this one. */
    static final int WITHOUT_REVIEWS = 4;

    private RemarkableProducts() {}

    static String title(int id) {
        return switch (id) {
            case 1 -> "House Blend";
            case 2 -> "Sample sachet 🍃";
            case 3 -> "Imperial Brick, \"1898\"";
            default -> "Nameless";
        };
    }

    static void fill(ShopTable.RowSink rows) throws SQLException {
        add(rows, 1, 2, "Everybody's favourite.", "12.50", "0.500", "{\"origin\": \"Bergen\"}");
        add(rows, 2, 3, "", "0.00", "0.001", "{}");
        add(rows, 3, 4, null, "99999999.99", "99999.999", "{\"year\": 1898, \"owner\": null, \"tags\": []}");
        add(rows, WITHOUT_REVIEWS, null, null, "3.10", null, "{\"notes\": [\"\", \"🍵\"]}");
    }

    private static void add(
            ShopTable.RowSink rows,
            int id,
            Integer category,
            String description,
            String price,
            String weight,
            String details)
            throws SQLException {
        rows.add(
                id,
                Products.sku(id),
                category,
                title(id),
                description,
                new BigDecimal(price),
                weight == null ? null : new BigDecimal(weight),
                details,
                id != WITHOUT_REVIEWS,
                "2019-03-01");
    }
}
