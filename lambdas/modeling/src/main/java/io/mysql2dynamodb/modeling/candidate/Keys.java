package io.mysql2dynamodb.modeling.candidate;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The columns that a partition key and a sort key are made of. Several columns are joined in this order.
 *
 * @param partition columns of the partition key; empty for one partition that holds everything
 * @param sort columns of the sort key; may be empty
 */
public record Keys(List<String> partition, List<String> sort) {
    public Keys {
        partition = List.copyOf(partition);
        sort = List.copyOf(sort);
    }

    /** All columns. */
    public Set<String> columns() {
        Set<String> all = new TreeSet<>(partition);
        all.addAll(sort);
        return all;
    }

    /** Whether a key is put together from several columns. */
    public boolean composed() {
        return partition.size() > 1 || sort.size() > 1;
    }

    @Override
    public String toString() {
        return "(" + (partition.isEmpty() ? "all rows" : String.join("#", partition))
                + (sort.isEmpty() ? "" : ", " + String.join("#", sort)) + ")";
    }
}
