package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.AggregateUse;
import io.mysql2dynamodb.workload.StatementShape.ColumnUse;
import io.mysql2dynamodb.workload.StatementShape.ConditionUse;
import io.mysql2dynamodb.workload.StatementShape.JoinType;
import io.mysql2dynamodb.workload.StatementShape.JoinUse;
import io.mysql2dynamodb.workload.StatementShape.Kind;
import io.mysql2dynamodb.workload.StatementShape.LimitUse;
import io.mysql2dynamodb.workload.StatementShape.Operator;
import io.mysql2dynamodb.workload.StatementShape.OrderUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A shape in the making. Not thread-safe. */
final class ShapeParts {

    private final List<TableInstance> tables = new ArrayList<>();
    private final Set<JoinUse> joins = new LinkedHashSet<>();
    private final List<ConditionUse> conditions = new ArrayList<>();
    private final Map<ConditionUse, Integer> alternatives = new HashMap<>();
    private final List<Integer> listsOfConditions = new ArrayList<>();
    private final Set<ColumnUse> projection = new LinkedHashSet<>();
    private final Set<ColumnUse> changedColumns = new LinkedHashSet<>();
    private final Set<ColumnUse> grouping = new LinkedHashSet<>();
    private final Set<AggregateUse> aggregates = new LinkedHashSet<>();
    private final List<OrderUse> order = new ArrayList<>();
    private final Set<String> unresolved = new LinkedHashSet<>();
    private boolean everyColumn;
    private boolean limited;
    private boolean distinct;
    private boolean locking;
    private int selects;
    private int unions;

    void table(TableInstance table) {
        tables.add(table);
    }

    List<TableInstance> tables() {
        return tables;
    }

    /** An equality. Its left side is the table that the text names first; of SEMI and ANTI the one outside. */
    void join(JoinType type, Resolution first, Resolution second) {
        boolean inOrder = first.table().at() <= second.table().at() || type == JoinType.SEMI || type == JoinType.ANTI;
        Resolution left = inOrder ? first : second;
        Resolution right = inOrder ? second : first;
        joins.add(new JoinUse(type, left.use(), right.use()));
    }

    /**
     * A condition. Alternatives that demand the same of the same column are one, with the values of all.
     *
     * @param list the number of the list behind its IN, from 0, or -1
     */
    void condition(ColumnUse column, Operator operator, boolean alternative, int values, int list) {
        if (alternative && list < 0) {
            ConditionUse form = new ConditionUse(column, operator, true, 0);
            Integer same = alternatives.putIfAbsent(form, conditions.size());
            if (same != null) {
                int sum = conditions.get(same).values() + values;
                conditions.set(same, new ConditionUse(column, operator, true, sum));
                return;
            }
        }
        conditions.add(new ConditionUse(column, operator, alternative, values));
        listsOfConditions.add(list);
    }

    void projected(ColumnUse column) {
        projection.add(column);
    }

    void projectedEverything() {
        everyColumn = true;
    }

    void changed(ColumnUse column) {
        changedColumns.add(column);
    }

    void grouped(ColumnUse column) {
        grouping.add(column);
    }

    void aggregate(AggregateUse aggregate) {
        aggregates.add(aggregate);
    }

    void ordered(OrderUse criterion) {
        order.add(criterion);
    }

    void unresolved(String what) {
        unresolved.add(what);
    }

    void limited() {
        limited = true;
    }

    void distinct() {
        distinct = true;
    }

    void locking() {
        locking = true;
    }

    void select() {
        selects++;
    }

    void union(int members) {
        unions += members;
    }

    /** The number of the list behind each condition's IN, or -1. */
    int[] listsOfConditions() {
        return listsOfConditions.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * The shape.
     *
     * @param outermost how many SELECTs stand side by side outermost, so that they are not inside of it
     */
    StatementShape shape(Kind kind, int outermost) {
        tables.sort(Comparator.comparingInt(TableInstance::at));
        return new StatementShape(
                kind,
                tables.stream().map(TableInstance::use).toList(),
                List.copyOf(joins),
                conditions,
                List.copyOf(projection),
                everyColumn,
                List.copyOf(changedColumns),
                List.copyOf(grouping),
                List.copyOf(aggregates),
                order,
                limited
                        ? Optional.of(new LimitUse(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()))
                        : Optional.empty(),
                distinct,
                locking,
                Math.max(0, selects - outermost),
                unions,
                List.copyOf(unresolved));
    }
}
