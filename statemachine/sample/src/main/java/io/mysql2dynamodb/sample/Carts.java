package io.mysql2dynamodb.sample;

import java.sql.SQLException;
import java.util.List;

/**
 * Carts, some empty and some abandoned. They expire after ten years: a sooner expiry would have DynamoDB delete items of
 * the demonstration before they are verified.
 */
record Carts(ShopSize size, long seed) implements ShopTable {
    private static final int KEPT_YEARS = 10;

    @Override
    public String name() {
        return "carts";
    }

    @Override
    public List<String> columns() {
        return List.of("cart_id", "customer_id", "abandoned", "updated_at", "expires_at");
    }

    @Override
    public void fill(RowSink rows) throws SQLException {
        for (int number = 1; number <= size.carts(); number++) {
            CartDraft cart = CartDraft.of(size, seed, number);
            rows.add(
                    cart.id(),
                    cart.customer(),
                    cart.abandoned(),
                    Moments.withSeconds(cart.updatedAt()),
                    Moments.withSeconds(cart.updatedAt().plusYears(KEPT_YEARS)));
        }
    }
}
