package io.mysql2dynamodb.sample;

import java.sql.SQLException;
import java.util.List;

/** What is in the carts; a product at most once per cart. */
record CartItems(ShopSize size, long seed) implements ShopTable {
    @Override
    public String name() {
        return "cart_items";
    }

    @Override
    public List<String> columns() {
        return List.of("cart_id", "product_id", "quantity", "added_at");
    }

    @Override
    public void fill(RowSink rows) throws SQLException {
        for (int number = 1; number <= size.carts(); number++) {
            CartDraft cart = CartDraft.of(size, seed, number);
            Dice dice = Dice.of(seed, name(), number);
            int first = dice.below(size.products());
            for (int item = 0; item < cart.items(); item++) {
                rows.add(
                        cart.id(),
                        1 + (first + item) % size.products(),
                        1 + dice.below(4),
                        Moments.withMilliseconds(cart.updatedAt().minusMinutes(dice.below(5_000))));
            }
        }
    }
}
