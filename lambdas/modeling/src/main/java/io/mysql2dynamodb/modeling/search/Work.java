package io.mysql2dynamodb.modeling.search;

import java.util.List;
import java.util.Map;

/**
 * What all patterns demand of the items of an assignment.
 *
 * @param demands steps, by the table whose items they read
 * @param writes writes, by the table whose items they change
 * @param collections reads of whole item collections
 * @param impossible patterns that this assignment cannot answer, with the reason
 */
public record Work(
        Map<String, List<Demand>> demands,
        Map<String, List<ItemWrite>> writes,
        List<CollectionRead> collections,
        Map<String, String> impossible) {

    /**
     * One Query that reads an item with everything in its partition.
     *
     * @param demand the step on the item that the partition belongs to
     * @param tables the tables whose items come with it
     * @param units read units of one such Query
     */
    public record CollectionRead(Demand demand, List<String> tables, double units) {
        public CollectionRead {
            tables = List.copyOf(tables);
        }
    }
}
