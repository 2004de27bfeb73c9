package io.mysql2dynamodb.sample;

import java.sql.SQLException;
import java.util.List;

/** What was ordered, numbered per order. */
record OrderLines(ShopSize size, long seed) implements ShopTable {
    @Override
    public String name() {
        return "order_lines";
    }

    @Override
    public List<String> columns() {
        return List.of("order_id", "line_no", "product_id", "title", "quantity", "unit_price", "remark");
    }

    @Override
    public void fill(RowSink rows) throws SQLException {
        for (int id = 1; id <= size.orders(); id++) {
            int number = 0;
            for (OrderDraft.Line line : OrderDraft.of(size, seed, id).lines()) {
                number++;
                rows.add(id, number, line.product(), line.title(), line.quantity(), line.unitPrice(), line.remark());
            }
        }
    }
}
