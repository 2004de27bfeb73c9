package io.mysql2dynamodb.modeling.design;

import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.modeling.candidate.Arrangement;
import io.mysql2dynamodb.modeling.candidate.ItemShape;
import java.util.List;

/**
 * One kind of item.
 *
 * @param sourceTable the MySQL table whose rows they are
 * @param arrangement keys, place and copies
 * @param shape what they hold, and how large they are
 * @param embedded relationships whose children are lists in these items
 * @param indexes their indexes
 */
public record DesignItem(
        String sourceTable,
        Arrangement arrangement,
        ItemShape shape,
        List<Relationship> embedded,
        List<DesignIndex> indexes) {
    public DesignItem {
        embedded = List.copyOf(embedded);
        indexes = List.copyOf(indexes);
    }
}
