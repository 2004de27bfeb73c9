package io.mysql2dynamodb.sample;

import java.time.LocalDateTime;
import java.util.Locale;

/**
 * One cart as carts and their items see it.
 *
 * @param customer null for a visitor who has not signed in
 */
record CartDraft(String id, Integer customer, boolean abandoned, LocalDateTime updatedAt, int items) {
    static CartDraft of(ShopSize size, long seed, int number) {
        Dice dice = Dice.of(seed, "cart", number);
        String id = String.format(Locale.ROOT, "01%08d%016X", number, dice.between(0, Long.MAX_VALUE));
        int items = number == 1 ? size.itemsOfTheFullestCart() : dice.below(6);
        return new CartDraft(
                id,
                dice.percent(40) ? null : dice.skewed(size.customers()),
                number != 1 && dice.percent(20),
                Moments.any(dice),
                items);
    }
}
