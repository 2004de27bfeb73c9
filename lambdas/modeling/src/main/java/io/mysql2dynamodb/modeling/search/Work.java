package io.mysql2dynamodb.modeling.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What all patterns demand of the items of an assignment.
 *
 * @param demands steps, by the table whose items they read
 * @param writes writes, by the table whose items they change
 * @param collections reads of whole item collections
 */
public record Work(
        Map<String, List<Demand>> demands, Map<String, List<ItemWrite>> writes, List<CollectionRead> collections) {

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

    static Work of(List<PatternWork> patterns) {
        Work work = new Work(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
        for (PatternWork pattern : patterns) {
            pattern.parts().forEach((table, part) -> {
                if (!part.demands().isEmpty()) {
                    work.demands
                            .computeIfAbsent(table, name -> new ArrayList<>())
                            .addAll(part.demands());
                }
                if (!part.writes().isEmpty()) {
                    work.writes
                            .computeIfAbsent(table, name -> new ArrayList<>())
                            .addAll(part.writes());
                }
            });
            pattern.collection().ifPresent(work.collections::add);
        }
        return work;
    }
}
