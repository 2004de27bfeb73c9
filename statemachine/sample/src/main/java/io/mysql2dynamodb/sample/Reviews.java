package io.mysql2dynamodb.sample;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

/** Opinions, some of them anonymous; the favourite product has far more than its share. */
record Reviews(ShopSize size, long seed) implements ShopTable {
    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public List<String> columns() {
        return List.of("review_id", "product_id", "customer_id", "rating", "title", "body", "created_at");
    }

    @Override
    public void fill(RowSink rows) throws SQLException {
        for (int id = 1; id <= size.reviews(); id++) {
            Dice dice = Dice.of(seed, name(), id);
            rows.add(
                    id,
                    product(id, dice),
                    dice.percent(15) ? null : dice.skewed(size.customers()),
                    1 + dice.below(5),
                    dice.percent(5) ? "" : dice.oneOf(Words.HARVESTS),
                    dice.percent(75) ? dice.oneOf(Words.OPINIONS) : null,
                    Moments.withSeconds(createdAt(dice)));
        }
    }

    private int product(int id, Dice dice) {
        if (id <= size.reviewsOfTheFavourite()) {
            return 1;
        }
        int product = 1 + dice.below(size.products());
        return product == RemarkableProducts.WITHOUT_REVIEWS ? 1 : product;
    }

    /** Some reviews of a product share their second, so that only a tie-breaker orders them. */
    private static LocalDateTime createdAt(Dice dice) {
        return dice.percent(10) ? LocalDateTime.of(2024, 12, 24, 0, 0) : Moments.any(dice);
    }
}
