package io.mysql2dynamodb.sample;

import java.sql.SQLException;
import java.util.List;

/** A tree of three levels: the first is its root, the next five hang below it, the others below those. */
record Categories(ShopSize size) implements ShopTable {
    private static final int BRANCHES = 5;

    @Override
    public String name() {
        return "categories";
    }

    @Override
    public List<String> columns() {
        return List.of("category_id", "parent_id", "name", "position");
    }

    @Override
    public void fill(RowSink rows) throws SQLException {
        for (int id = 1; id <= ShopSize.CATEGORIES; id++) {
            rows.add(id, parent(id), title(id), id % 7);
        }
    }

    private static Integer parent(int id) {
        if (id == 1) {
            return null;
        }
        return id <= 1 + BRANCHES ? 1 : 2 + id % BRANCHES;
    }

    private static String title(int id) {
        if (id == 1) {
            return "Everything";
        }
        return id <= 1 + BRANCHES
                ? Words.HARVESTS.get(id - 2)
                : Words.LEAVES.get(id % Words.LEAVES.size()) + " " + Words.HARVESTS.get(id % BRANCHES);
    }
}
