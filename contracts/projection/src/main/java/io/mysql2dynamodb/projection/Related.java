package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.ColumnType;

/** The shape of what queries beside the root's add to the rows of one window. Used by one thread. */
final class Related {

    private final int children;
    private final int gathered;
    private final Object[] none;
    private final ColumnType[] aggregateTypes;

    /** For the rows of an entity. */
    Related(EntityPlan plan) {
        this.children = plan.children().size();
        int collected = 0;
        int aggregates = 0;
        for (RelatedQuery query : plan.related()) {
            collected += query.gathered();
            aggregates += query.aggregates().size();
        }
        this.gathered = collected;
        this.none = new Object[aggregates];
        this.aggregateTypes = new ColumnType[aggregates];
        for (RelatedQuery query : plan.related()) {
            query.aggregates().forEach(column -> none[column.index()] = column.overNothing());
        }
    }

    int children() {
        return children;
    }

    int gathered() {
        return gathered;
    }

    /** A row's aggregates before any child was seen. */
    Object[] none() {
        return none.clone();
    }

    ColumnType aggregateType(int index) {
        return aggregateTypes[index];
    }

    void setAggregateType(int index, ColumnType type) {
        aggregateTypes[index] = type;
    }
}
