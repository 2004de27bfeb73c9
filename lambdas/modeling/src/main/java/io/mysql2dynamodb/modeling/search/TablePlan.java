package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.modeling.candidate.AccessPath;
import io.mysql2dynamodb.modeling.candidate.IndexChoice;
import io.mysql2dynamodb.modeling.candidate.ItemShape;
import io.mysql2dynamodb.modeling.cost.Cost;
import io.mysql2dynamodb.modeling.pattern.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One kind of item with the indexes that serve it best.
 *
 * @param shape the items
 * @param indexes the indexes, in a fixed order
 * @param paths how each step is answered
 * @param unserved steps that nothing answers
 * @param cost everything: reads, writes, storage
 * @param leastCost a bound below which no choice of indexes comes
 * @param hot whether the busiest partition is asked for more than one gives, as far as its share was measured
 */
public record TablePlan(
        ItemShape shape,
        List<IndexChoice> indexes,
        Map<Step, AccessPath> paths,
        Set<Step> unserved,
        Cost cost,
        Cost leastCost,
        boolean hot) {
    public TablePlan {
        indexes = List.copyOf(indexes);
    }
}
