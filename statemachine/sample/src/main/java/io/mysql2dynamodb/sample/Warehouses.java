package io.mysql2dynamodb.sample;

import java.sql.SQLException;
import java.util.List;

/** The four warehouses, whatever the shop's size. */
record Warehouses() implements ShopTable {
    static final int COUNT = 4;

    @Override
    public String name() {
        return "warehouses";
    }

    @Override
    public List<String> columns() {
        return List.of("warehouse_no", "name", "city", "bonded");
    }

    @Override
    public void fill(RowSink rows) throws SQLException {
        rows.add(1, "Bergen, quay 7", "Bergen", true);
        rows.add(2, "Göteborg Öst", "Göteborg", false);
        rows.add(3, "Lyon / Vaise", "Lyon", false);
        rows.add(4, "Tartu \"cold store\"", "Tartu", true);
    }
}
