package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.source.KeySelection;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceQuery;
import java.util.List;

/**
 * Aggregates over the same children. They have a query of their own, grouped by the source row, so that no other join or
 * aggregate can multiply them.
 *
 * @param rows the children
 * @param aggregates what is aggregated; at least one
 */
record AggregatePlan(RelatedRows rows, List<AggregateColumn> aggregates) implements RelatedQuery {

    AggregatePlan {
        aggregates = List.copyOf(aggregates);
    }

    @Override
    public SourceQuery select(KeySelection selection) {
        return rows.selectGrouped(
                selection,
                aggregates.stream().map(AggregateColumn::sql).toList(),
                aggregates.stream().map(AggregateColumn::type).toList());
    }

    @Override
    public RowGroup group(RowCursor row, Related related) {
        int first = rows.parents().columns().size();
        for (int i = 0; i < aggregates.size(); i++) {
            ColumnType reported = row.type(first + i);
            aggregates.get(i).requireExact(reported);
            related.setAggregateType(aggregates.get(i).index(), reported);
        }
        return new RowGroup() {
            @Override
            public void add(RootRow parent) {
                for (int i = 0; i < aggregates.size(); i++) {
                    parent.setAggregate(aggregates.get(i).index(), row.value(first + i));
                }
            }

            @Override
            public void finish(RootRow parent) {
                // a row without children keeps what the aggregates are over nothing
            }
        };
    }
}
