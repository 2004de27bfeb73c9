package io.mysql2dynamodb.sample;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** One payment per paid order, and the refund of a cancelled one. */
record Payments(ShopSize size, long seed) implements ShopTable {
    private static final List<String> METHODS = List.of("card", "card", "invoice", "voucher");

    @Override
    public String name() {
        return "payments";
    }

    @Override
    public List<String> columns() {
        return List.of("payment_id", "order_id", "method", "amount", "reference", "received_at");
    }

    @Override
    public void fill(RowSink rows) throws SQLException {
        long payment = 0;
        for (int id = 1; id <= size.orders(); id++) {
            OrderDraft order = OrderDraft.of(size, seed, id);
            if (!order.isPaid()) {
                continue;
            }
            Dice dice = Dice.of(seed, name(), id);
            String method = dice.oneOf(METHODS);
            LocalDateTime received = order.placedAt().plusSeconds(dice.below(100_000));
            payment++;
            add(rows, payment, id, method, order.total(), received);
            if (order.status().equals("cancelled")) {
                payment++;
                // The bank has not confirmed every refund yet.
                add(rows, payment, id, method, order.total().negate(), dice.percent(70) ? received.plusDays(2) : null);
            }
        }
    }

    private static void add(
            RowSink rows, long payment, int order, String method, BigDecimal amount, LocalDateTime received)
            throws SQLException {
        rows.add(
                payment,
                order,
                method,
                amount,
                String.format(Locale.ROOT, "%s-%012d", method, payment * 7_919),
                received == null ? null : Moments.withMilliseconds(received));
    }
}
