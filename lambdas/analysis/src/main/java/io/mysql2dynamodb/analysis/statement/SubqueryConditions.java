package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.analysis.statement.ExpressionWalker.Contents;
import io.mysql2dynamodb.analysis.statement.QueryWalker.Purpose;
import io.mysql2dynamodb.workload.StatementShape.JoinType;
import io.mysql2dynamodb.workload.StatementShape.Operator;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.AnyComparisonExpression;
import net.sf.jsqlparser.expression.AnyType;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Select;

/** Conditions by another SELECT: EXISTS, IN, ANY, ALL, and comparisons with its one value. Not thread-safe. */
final class SubqueryConditions {

    private final QueryWalker walker;
    private final ExpressionWalker expressions;

    SubqueryConditions(QueryWalker walker, ExpressionWalker expressions) {
        this.walker = walker;
        this.expressions = expressions;
    }

    void any(Expression left, AnyComparisonExpression any, Operator operator, ConditionPlace place) {
        boolean all = any.getAnyType() == AnyType.ALL;
        if ((operator == Operator.EQUALS && !all) || (operator == Operator.NOT_EQUALS && all)) {
            inSelect(left, any.getSelect(), operator == Operator.EQUALS ? JoinType.SEMI : JoinType.ANTI, place);
        } else {
            subquery(left, any.getSelect(), operator, place);
        }
    }

    /** A comparison with the one value of a SELECT. */
    void subquery(Expression left, Select select, Operator operator, ConditionPlace place) {
        Source.Derived answer = walker.select(select, place.scope(), JoinType.SEMI, Purpose.TEST);
        Optional<Resolution> compared = answer.columns().values().stream().findFirst();
        Contents own = expressions.scan(left, place.scope());
        boolean column = left instanceof Column && own.columns().size() == 1;
        if (operator == Operator.EQUALS
                && column
                && compared.filter(Resolution::isColumn).isPresent()) {
            walker.parts().join(JoinType.SEMI, own.columns().get(0), compared.get());
        } else if (column) {
            add(own.columns().get(0), operator, 1, place);
        } else {
            own.all().forEach(used -> add(used, Operator.COMPUTED, 1, place));
        }
    }

    void tupleIn(ParenthesedExpressionList<?> tuple, Select select, ConditionPlace place) {
        JoinType type = place.negated() ? JoinType.ANTI : JoinType.SEMI;
        Source.Derived answer = walker.select(select, place.scope(), type, Purpose.TEST);
        List<Resolution> columns = List.copyOf(answer.columns().values());
        for (int i = 0; i < tuple.size(); i++) {
            related(tuple.get(i), i < columns.size() ? Optional.of(columns.get(i)) : Optional.empty(), type, place);
        }
    }

    void inSelect(Expression left, Select select, JoinType type, ConditionPlace place) {
        Source.Derived answer = walker.select(select, place.scope(), type, Purpose.TEST);
        related(left, answer.columns().values().stream().findFirst(), type, place);
    }

    private void related(Expression left, Optional<Resolution> inner, JoinType type, ConditionPlace place) {
        Contents own = expressions.scan(left, place.scope());
        boolean column = left instanceof Column && own.columns().size() == 1;
        if (column && inner.filter(Resolution::isColumn).isPresent()) {
            if (place.alternative()) {
                walker.parts().unresolved("tables joined by alternatives of an OR");
            }
            walker.parts().join(type, own.columns().get(0), inner.get());
        } else {
            Operator operator = type == JoinType.SEMI ? Operator.IN : Operator.NOT_IN;
            own.all().forEach(used -> add(used, column ? operator : Operator.COMPUTED, 0, place));
        }
    }

    void exists(ExistsExpression exists, ConditionPlace place) {
        Expression inner = exists.getRightExpression();
        if (inner instanceof Select select) {
            walker.select(select, place.scope(), place.negated() ? JoinType.ANTI : JoinType.SEMI, Purpose.TEST);
        } else {
            each(inner, Operator.COMPUTED, 0, place);
        }
    }

    private void each(Expression expression, Operator operator, int values, ConditionPlace place) {
        expressions.scan(expression, place.scope()).all().forEach(used -> add(used, operator, values, place));
    }

    private void add(Resolution column, Operator operator, int values, ConditionPlace place) {
        walker.parts().condition(column.use(), operator, place.alternative(), values, -1);
    }
}
