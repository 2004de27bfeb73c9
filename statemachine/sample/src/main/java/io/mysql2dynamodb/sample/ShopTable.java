package io.mysql2dynamodb.sample;

import java.sql.SQLException;
import java.util.List;

/** One table of the shop: what its rows are, whatever writes them. */
interface ShopTable {
    String name();

    List<String> columns();

    /** Hands over all rows, in the order of the primary key. */
    void fill(RowSink rows) throws SQLException;

    /** Takes rows, value by value in the order of {@link #columns()}. */
    @FunctionalInterface
    interface RowSink {
        void add(Object... values) throws SQLException;
    }
}
