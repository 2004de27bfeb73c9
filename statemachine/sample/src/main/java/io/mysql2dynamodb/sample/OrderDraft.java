package io.mysql2dynamodb.sample;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * One order as orders, lines and payments see it; made anew by each of them instead of being kept.
 *
 * @param customer null for a guest
 * @param shipTo number of the customer's address, null where the goods were fetched
 */
record OrderDraft(
        int id,
        Integer customer,
        Integer shipTo,
        String status,
        String currency,
        LocalDateTime placedAt,
        List<Line> lines) {
    private static final List<String> STATUSES =
            List.of("placed", "paid", "packed", "shipped", "done", "done", "done", "done", "done", "cancelled");
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "GBP", "JPY", "SEK");

    /** @param product null where it is not sold any more and its record is gone */
    record Line(Integer product, String title, int quantity, BigDecimal unitPrice, String remark) {}

    static OrderDraft of(ShopSize size, long seed, int id) {
        Dice dice = Dice.of(seed, "order", id);
        Integer customer = dice.percent(10) ? null : dice.skewed(size.customers());
        int count = id == 1 ? size.linesOfTheLongestOrder() : 1 + dice.below(3) + (dice.percent(10) ? 2 : 0);
        List<Line> lines = new ArrayList<>(count);
        for (int line = 0; line < count; line++) {
            int product = dice.skewed(size.products());
            lines.add(new Line(
                    dice.percent(3) ? null : product,
                    Products.title(seed, product),
                    1 + dice.below(6),
                    dice.amount(250, 9_000),
                    dice.percent(6) ? dice.oneOf(Words.REMARKS) : null));
        }
        return new OrderDraft(
                id,
                customer,
                customer == null ? null : shipTo(seed, customer, dice),
                dice.oneOf(STATUSES),
                dice.oneOf(CURRENCIES),
                Moments.any(dice),
                lines);
    }

    private static Integer shipTo(long seed, int customer, Dice dice) {
        int addresses = Addresses.of(seed, customer);
        return addresses == 0 || dice.percent(4) ? null : 1 + dice.below(addresses);
    }

    BigDecimal total() {
        return lines.stream()
                .map(line -> line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())))
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    boolean isShipped() {
        return status.equals("shipped") || status.equals("done");
    }

    boolean isPaid() {
        return !status.equals("placed");
    }
}
