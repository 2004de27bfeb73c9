package io.mysql2dynamodb.modeling.candidate;

import io.mysql2dynamodb.contract.AccessPattern.Operation;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a step is answered, and what it costs.
 *
 * @param type GetItem, BatchGetItem, Query or Scan
 * @param index the index that is queried; empty for the table itself
 * @param keys the keys of what is read
 * @param sortEqual how many columns of the sort key have a given value
 * @param ranged the column behind them of which a range is read
 * @param descending whether it is read backwards; empty where the order does not matter
 * @param filters columns whose conditions are judged after reading
 * @param partitions how many partitions are asked for each key: more than one where it is spread
 * @param entries items or entries that one answer reads
 * @param fetched whether the items themselves are then read by their keys, because the index does not carry all
 * @param units read units of the whole step
 */
public record AccessPath(
        Operation.Type type,
        Optional<IndexChoice> index,
        Keys keys,
        int sortEqual,
        Optional<String> ranged,
        Optional<Boolean> descending,
        Set<String> filters,
        double partitions,
        double entries,
        boolean fetched,
        double units) {

    public AccessPath {
        filters = Collections.unmodifiableSet(new TreeSet<>(filters));
    }
}
