package io.mysql2dynamodb.modeling.design;

import io.mysql2dynamodb.modeling.cost.Cost;
import io.mysql2dynamodb.modeling.pattern.Asked;
import java.util.List;

/**
 * What an access pattern does on a design.
 *
 * @param asked the pattern
 * @param reads its reads in their order
 * @param writes its writes
 * @param readUnits read units for one request
 * @param writeUnits write units for one request, indexes included
 * @param cost what it costs in a month; nothing in dollars while its rate is unknown
 */
public record PatternDesign(
        Asked asked,
        List<PlannedRead> reads,
        List<PlannedWrite> writes,
        double readUnits,
        double writeUnits,
        Cost cost) {
    public PatternDesign {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }

    public String id() {
        return asked.id();
    }
}
