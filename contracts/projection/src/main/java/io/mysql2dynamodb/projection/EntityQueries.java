package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.KeyRange;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The queries that {@link WindowProjector} sends, for people to look at. */
public final class EntityQueries {

    /** What the queries call the source table. */
    public static final String SOURCE = RootQuery.ROOT;

    private EntityQueries() {}

    /**
     * The queries of one window, in the order in which they are sent. Their number does not depend on the rows; only
     * where a join finds several rows does a window ask again which join it was.
     *
     * @param window the range of the window's rows
     * @param maxRows most rows of the window
     */
    public static List<PlannedQuery> ofWindow(EntityPlan plan, KeyRange window, int maxRows) {
        List<PlannedQuery> queries = new ArrayList<>();
        RootQuery root = plan.rootQuery();
        queries.add(new PlannedQuery(
                plan.sourceTable(),
                root.joins().isEmpty() ? "the rows" : "the rows and what is joined to them",
                root.select(window, OptionalInt.of(maxRows)),
                root.joins().stream()
                        .flatMap(join -> join.links().stream())
                        .flatMap(link -> queried(link.tables(), link.condition()).stream())
                        .toList()));
        for (RelatedQuery related : plan.related()) {
            queries.add(new PlannedQuery(
                    name(related),
                    purpose(related),
                    related.select(window),
                    queried(related.rows().tables(), related.rows().condition())));
        }
        return queries;
    }

    private static List<QueriedTable> queried(List<RootJoin.Aliased> tables, String condition) {
        return tables.stream()
                .map(table -> new QueriedTable(table.alias(), table.table(), condition))
                .toList();
    }

    private static String name(RelatedQuery query) {
        if (query instanceof ChildPlan child) {
            return child.name();
        } else if (query instanceof LookupPlan lookup) {
            return lookup.attribute();
        }
        return labels(query);
    }

    private static String purpose(RelatedQuery query) {
        if (query instanceof ChildPlan child) {
            return "the rows of " + child.targetTable() + " embedded as '" + child.name() + "'";
        } else if (query instanceof LookupPlan lookup) {
            return "the rows of " + lookup.rows().table() + " looked up for '" + lookup.attribute() + "'";
        }
        return labels(query) + ", over the rows of " + query.rows().table();
    }

    private static String labels(RelatedQuery query) {
        return query.aggregates().stream().map(AggregateColumn::label).collect(Collectors.joining(", "));
    }
}
