package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.KeySelection;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceQuery;
import java.util.List;

/**
 * The least or greatest text of a row's children. MySQL's own MIN and MAX give any of the texts that the collation holds
 * equal, so the children are read in order and of equal ones that with the lowest bytes is taken.
 *
 * @param rows the children
 * @param column the text
 * @param notNull the condition that leaves NULLs out
 * @param order the wanted text first
 */
record ExtremePlan(RelatedRows rows, AggregateColumn column, String notNull, String order) implements RelatedQuery {

    @Override
    public SourceQuery select(KeySelection selection) {
        return rows.select(selection, List.of(column.sql()), List.of(column.type()), notNull, order);
    }

    @Override
    public RowGroup group(RowCursor row, Related related) {
        int first = rows.parents().columns().size();
        related.setAggregateType(column.index(), row.type(first));
        return new RowGroup() {
            private boolean taken;

            @Override
            public void add(RootRow parent) {
                if (!taken) {
                    parent.setAggregate(column.index(), row.value(first));
                    taken = true;
                }
            }

            @Override
            public void finish(RootRow parent) {
                taken = false;
            }
        };
    }

    @Override
    public List<AggregateColumn> aggregates() {
        return List.of(column);
    }
}
