package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.SourceQuery;
import java.util.List;

/**
 * One of the queries that a window of an entity's rows costs.
 *
 * @param name unique among the entity's queries: the source table, or the attribute or table that the query is for
 * @param purpose what it is asked for, in a few words
 * @param query the query as it is run
 * @param joined the tables that it reads beside the source rows
 */
public record PlannedQuery(String name, String purpose, SourceQuery query, List<QueriedTable> joined) {

    public PlannedQuery {
        joined = List.copyOf(joined);
    }
}
