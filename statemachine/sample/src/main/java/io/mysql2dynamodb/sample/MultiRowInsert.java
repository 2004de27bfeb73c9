package io.mysql2dynamodb.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Inserts rows some hundred at a time, committing now and then. Not for use by several threads. */
final class MultiRowInsert implements ShopTable.RowSink, AutoCloseable {
    private static final int ROWS_PER_STATEMENT = 400;
    private static final int STATEMENTS_PER_COMMIT = 25;

    private final Connection connection;
    private final ShopTable table;
    private final SampleShop.Progress progress;
    private final PreparedStatement full;
    private final List<Object[]> waiting = new ArrayList<>(ROWS_PER_STATEMENT);
    private long total;
    private int uncommitted;

    MultiRowInsert(Connection connection, ShopTable table, long before, SampleShop.Progress progress)
            throws SQLException {
        this.connection = connection;
        this.table = table;
        this.progress = progress;
        this.total = before;
        this.full = connection.prepareStatement(sql(ROWS_PER_STATEMENT));
    }

    @Override
    public void add(Object... values) throws SQLException {
        waiting.add(values);
        if (waiting.size() == ROWS_PER_STATEMENT) {
            insert(full);
        }
    }

    /** Inserts what is waiting; the rows inserted so far, over all tables. */
    long finish() throws SQLException {
        if (!waiting.isEmpty()) {
            try (PreparedStatement rest = connection.prepareStatement(sql(waiting.size()))) {
                insert(rest);
            }
        }
        connection.commit();
        return total;
    }

    @Override
    public void close() throws SQLException {
        full.close();
    }

    private void insert(PreparedStatement statement) throws SQLException {
        int parameter = 1;
        for (Object[] row : waiting) {
            for (Object value : row) {
                statement.setObject(parameter++, value);
            }
        }
        statement.executeUpdate();
        total += waiting.size();
        waiting.clear();
        if (++uncommitted == STATEMENTS_PER_COMMIT) {
            connection.commit();
            uncommitted = 0;
        }
        progress.inserted(table.name(), total);
    }

    private String sql(int rows) {
        String row = "(" + String.join(",", Collections.nCopies(table.columns().size(), "?")) + ")";
        return "INSERT INTO " + table.name() + " (" + String.join(",", table.columns()) + ") VALUES "
                + String.join(",", Collections.nCopies(rows, row));
    }
}
