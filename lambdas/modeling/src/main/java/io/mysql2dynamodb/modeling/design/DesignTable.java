package io.mysql2dynamodb.modeling.design;

import java.util.List;

/**
 * One DynamoDB table.
 *
 * @param sourceTable the MySQL table that its partitions belong to
 * @param items its kinds of items, that table's own first, then by name
 */
public record DesignTable(String sourceTable, List<DesignItem> items) {
    public DesignTable {
        items = List.copyOf(items);
    }

    /** The items that the partitions belong to. */
    public DesignItem root() {
        return items.get(0);
    }

    /** Whether items of it are made of a MySQL table's rows. */
    public boolean holds(String mySqlTable) {
        return items.stream().anyMatch(item -> item.sourceTable().equals(mySqlTable));
    }

    /** Whether it holds several kinds of items. */
    public boolean shared() {
        return items.size() > 1;
    }
}
