package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.ConditionUse;
import io.mysql2dynamodb.workload.StatementShape.LimitUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The figures of all executions of one pattern. Not thread-safe. */
public final class SeenFigures {

    private long least = Long.MAX_VALUE;
    private long most = -1;
    private long largestOffset = -1;
    private int[] lengths = {};

    /** Adds one execution. */
    public void add(Seen seen) {
        if (seen == Seen.NOTHING) {
            return;
        }
        seen.limit().ifPresent(limit -> {
            least = Math.min(least, limit);
            most = Math.max(most, limit);
        });
        seen.offset().ifPresent(offset -> largestOffset = Math.max(largestOffset, offset));
        lengths = seen.longest(lengths);
    }

    /** The pattern's shape with these figures in it. */
    public StatementShape in(StatementShape shape) {
        List<ConditionUse> conditions = new ArrayList<>();
        for (int i = 0; i < shape.conditions().size(); i++) {
            ConditionUse condition = shape.conditions().get(i);
            int values = i < lengths.length && lengths[i] > 0 ? lengths[i] : condition.values();
            conditions.add(new ConditionUse(condition.column(), condition.operator(), condition.alternative(), values));
        }
        Optional<LimitUse> limit = shape.limit()
                .map(known -> new LimitUse(
                        most < 0 ? known.least() : OptionalLong.of(least),
                        most < 0 ? known.most() : OptionalLong.of(most),
                        largestOffset < 0 ? known.largestOffset() : OptionalLong.of(largestOffset)));
        return new StatementShape(
                shape.kind(),
                shape.tables(),
                shape.joins(),
                conditions,
                shape.projection(),
                shape.everyColumn(),
                shape.changedColumns(),
                shape.grouping(),
                shape.aggregates(),
                shape.order(),
                limit,
                shape.distinct(),
                shape.locking(),
                shape.subqueries(),
                shape.unions(),
                shape.unresolved());
    }
}
