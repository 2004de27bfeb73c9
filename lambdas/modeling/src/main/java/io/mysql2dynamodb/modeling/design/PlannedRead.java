package io.mysql2dynamodb.modeling.design;

import io.mysql2dynamodb.modeling.candidate.AccessPath;
import io.mysql2dynamodb.modeling.search.Demand;
import java.util.List;
import java.util.Optional;

/**
 * One read that a pattern does.
 *
 * @param demand what is looked for, and how often for one request
 * @param path how it is found; empty for a read of a whole item collection
 * @param collection tables whose items come with it, for such a read
 * @param units read units for one request
 */
public record PlannedRead(Demand demand, Optional<AccessPath> path, List<String> collection, double units) {
    public PlannedRead {
        collection = List.copyOf(collection);
    }
}
