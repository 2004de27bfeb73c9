package io.mysql2dynamodb.sample;

import java.sql.SQLException;
import java.util.List;

/** The four warehouses, whatever the shop's size. */
record Warehouses() implements ShopTable {
    static final List<String> CODES = List.of("BRG1", "GOT1", "LYO1", "TRT1");

    @Override
    public String name() {
        return "warehouses";
    }

    @Override
    public List<String> columns() {
        return List.of("warehouse_code", "name", "city", "bonded");
    }

    @Override
    public void fill(RowSink rows) throws SQLException {
        rows.add(CODES.get(0), "Bergen, quay 7", "Bergen", true);
        rows.add(CODES.get(1), "Göteborg Öst", "Göteborg", false);
        rows.add(CODES.get(2), "Lyon / Vaise", "Lyon", false);
        rows.add(CODES.get(3), "Tartu \"cold store\"", "Tartu", true);
    }
}
