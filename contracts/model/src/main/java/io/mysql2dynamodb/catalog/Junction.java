package io.mysql2dynamodb.catalog;

import java.util.List;

/**
 * A table each row of which connects a row of one table with a row of another: many-to-many.
 *
 * @param table the connecting table
 * @param relationships ids of the relationships that lead away from it, two or more
 * @param ownColumns columns that belong to the connection itself, such as a quantity
 */
public record Junction(String table, List<String> relationships, List<String> ownColumns) {

    public Junction {
        relationships = List.copyOf(relationships);
        ownColumns = List.copyOf(ownColumns);
    }
}
