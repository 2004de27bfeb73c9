package io.mysql2dynamodb.sample;

import java.sql.SQLException;
import java.util.List;

/** Orders of customers and guests. */
record Orders(ShopSize size, long seed) implements ShopTable {
    @Override
    public String name() {
        return "orders";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "order_id",
                "customer_id",
                "ship_to",
                "status",
                "currency",
                "total",
                "voucher",
                "gift",
                "placed_at",
                "shipped_at");
    }

    @Override
    public void fill(RowSink rows) throws SQLException {
        for (int id = 1; id <= size.orders(); id++) {
            OrderDraft order = OrderDraft.of(size, seed, id);
            Dice dice = Dice.of(seed, name(), id);
            rows.add(
                    id,
                    order.customer(),
                    order.shipTo(),
                    order.status(),
                    order.currency(),
                    order.total(),
                    dice.percent(8) ? (dice.percent(90) ? "SPRING" + dice.below(100) : "") : null,
                    dice.percent(6),
                    Moments.withMicroseconds(order.placedAt()),
                    order.isShipped() ? Moments.withSeconds(order.placedAt().plusHours(20 + dice.below(60))) : null);
        }
    }
}
