package io.mysql2dynamodb.sample;

import java.sql.SQLException;
import java.util.List;

/**
 * What came into the warehouses and left them, numbered per product and warehouse.
 *
 * @param count how many there are
 */
record StockMovements(ShopSize size, long seed, long count) implements ShopTable {
    private static final List<String> OTHER_REASONS = List.of("delivery", "return", "stocktake");

    @Override
    public String name() {
        return "stock_movements";
    }

    @Override
    public List<String> columns() {
        return List.of("product_id", "warehouse_no", "movement_no", "delta", "reason", "order_id", "moved_at");
    }

    @Override
    public void fill(RowSink rows) throws SQLException {
        long shelves = (long) size.products() * Warehouses.COUNT;
        for (long shelf = 0; shelf < shelves; shelf++) {
            long movements = count / shelves + (shelf < count % shelves ? 1 : 0);
            for (long number = 1; number <= movements; number++) {
                add(rows, shelf, number);
            }
        }
    }

    private void add(RowSink rows, long shelf, long number) throws SQLException {
        Dice dice = Dice.of(seed, name(), shelf * 1_000_003 + number);
        boolean sale = dice.percent(60);
        rows.add(
                1 + shelf / Warehouses.COUNT,
                1 + shelf % Warehouses.COUNT,
                number,
                sale ? -1 - dice.below(6) : dice.below(400) - 20,
                sale ? "sale" : dice.oneOf(OTHER_REASONS),
                sale && dice.percent(90) ? 1 + dice.below(size.orders()) : null,
                Moments.withMicroseconds(Moments.any(dice)));
    }
}
