package io.mysql2dynamodb.modeling.search;

import io.mysql2dynamodb.modeling.cost.Cost;
import java.util.List;
import java.util.Map;

/**
 * What an assignment costs, and how it answers everything.
 *
 * @param assignment the arrangements
 * @param plans the kinds of items by table, with their indexes
 * @param patterns what each pattern demands, in the workload's order
 * @param unanswered patterns that it cannot answer, with the reason
 * @param cost what it costs in a month, without what is unanswered
 * @param gap by how much the choice of indexes could at most be cheaper, in dollars a month; 0 where it is exact
 */
public record Evaluation(
        Assignment assignment,
        Map<String, TablePlan> plans,
        List<PatternWork> patterns,
        Map<String, String> unanswered,
        Cost cost,
        double gap) {

    /** What all patterns demand. */
    public Work work() {
        return Work.of(patterns);
    }

    /** Tables whose busiest partition is asked for more than one gives. */
    public long hotTables() {
        return plans.values().stream().filter(TablePlan::hot).count();
    }

    /** Whether it is better than another: it answers more, else with fewer hot partitions, else for less. */
    public boolean betterThan(Evaluation other) {
        if (unanswered.size() != other.unanswered.size()) {
            return unanswered.size() < other.unanswered.size();
        }
        long hot = hotTables();
        long hotOfOther = other.hotTables();
        return hot != hotOfOther ? hot < hotOfOther : cost.lessThan(other.cost);
    }
}
