package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.workload.StatementShape.JoinType;
import io.mysql2dynamodb.workload.StatementShape.Operator;

/**
 * Where a condition stands.
 *
 * @param scope the names that it knows
 * @param join how an equality of two tables joins them
 * @param negated whether it stands behind NOT
 * @param alternative whether it is one of several alternatives
 */
record ConditionPlace(Scope scope, JoinType join, boolean negated, boolean alternative) {
    ConditionPlace turned() {
        return new ConditionPlace(scope, join, !negated, alternative);
    }

    ConditionPlace oneOfSeveral() {
        return new ConditionPlace(scope, join, negated, true);
    }

    Operator or(Operator plain, Operator opposite) {
        return negated ? opposite : plain;
    }
}
