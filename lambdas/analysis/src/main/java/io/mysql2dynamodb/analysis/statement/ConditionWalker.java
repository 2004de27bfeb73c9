package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.analysis.statement.ExpressionWalker.Contents;
import io.mysql2dynamodb.workload.StatementShape.JoinType;
import io.mysql2dynamodb.workload.StatementShape.Operator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.AnyComparisonExpression;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.JdbcNamedParameter;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.IsUnknownExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.expression.operators.relational.RegExpMatchOperator;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Select;

/**
 * Takes the conditions of a WHERE, ON or HAVING apart: what is demanded of which column, and which columns of two tables
 * must be equal. NOT is pushed inwards. Not thread-safe.
 */
final class ConditionWalker {

    private static final Set<String> SEARCHES = Set.of("INSTR", "LOCATE", "POSITION", "FIND_IN_SET", "REGEXP_LIKE");

    private final QueryWalker walker;
    private final ExpressionWalker expressions;
    private final SubqueryConditions subqueries;

    ConditionWalker(QueryWalker walker, ExpressionWalker expressions) {
        this.walker = walker;
        this.expressions = expressions;
        this.subqueries = new SubqueryConditions(walker, expressions);
    }

    void walk(Expression condition, Scope scope, JoinType join) {
        walk(condition, new ConditionPlace(scope, join, false, false));
    }

    private void walk(Expression expression, ConditionPlace place) {
        Expression condition = ExpressionWalker.bare(expression);
        if (condition instanceof AndExpression || condition instanceof OrExpression) {
            boolean alternatives = condition instanceof OrExpression != place.negated();
            chain(condition, alternatives ? place.oneOfSeveral() : place);
        } else if (condition instanceof NotExpression not) {
            walk(not.getExpression(), place.turned());
        } else if (condition instanceof ComparisonOperator comparison) {
            comparison(comparison, place);
        } else if (condition instanceof InExpression in) {
            in(in, in.isNot() ? place.turned() : place);
        } else if (condition instanceof Between between) {
            between(between, place);
        } else if (condition instanceof LikeExpression like) {
            like(like, place);
        } else if (condition instanceof RegExpMatchOperator match) {
            search(match.getLeftExpression(), match.getRightExpression(), Operator.CONTAINS, place);
        } else if (condition instanceof ExistsExpression exists) {
            subqueries.exists(exists, exists.isNot() ? place.turned() : place);
        } else {
            state(condition, place);
        }
    }

    /** The parts of a chain of ANDs, or of ORs, which leans to the left and may be long. */
    private void chain(Expression condition, ConditionPlace place) {
        Class<?> kind = condition.getClass();
        Deque<Expression> parts = new ArrayDeque<>();
        Expression left = condition;
        while (left.getClass() == kind) {
            parts.push(((BinaryExpression) left).getRightExpression());
            left = ExpressionWalker.bare(((BinaryExpression) left).getLeftExpression());
        }
        parts.push(left);
        parts.forEach(part -> walk(part, place));
    }

    private void state(Expression condition, ConditionPlace place) {
        if (condition instanceof IsNullExpression isNull) {
            ConditionPlace own = isNull.isNot() ? place.turned() : place;
            demand(isNull.getLeftExpression(), own.or(Operator.IS_NULL, Operator.IS_NOT_NULL), 0, own);
        } else if (condition instanceof IsBooleanExpression is) {
            boolean positive = is.isTrue() == (is.isNot() == place.negated());
            demand(is.getLeftExpression(), positive ? Operator.NOT_EQUALS : Operator.EQUALS, 1, place);
        } else if (condition instanceof IsUnknownExpression is) {
            ConditionPlace own = is.isNot() ? place.turned() : place;
            demand(is.getLeftExpression(), own.or(Operator.IS_NULL, Operator.IS_NOT_NULL), 0, own);
        } else if (condition instanceof Function function && isSearch(function).isPresent()) {
            function.getParameters()
                    .forEach(argument -> each(argument, isSearch(function).get(), 1, place));
        } else if (condition instanceof Column) {
            demand(condition, place.or(Operator.NOT_EQUALS, Operator.EQUALS), 1, place);
        } else {
            each(condition, Operator.COMPUTED, 0, place);
        }
    }

    private Optional<Operator> isSearch(Expression expression) {
        if (!(expression instanceof Function function) || function.getParameters() == null) {
            return Optional.empty();
        }
        String name = walker.names().function(function.getName());
        return name.equals("MATCH")
                ? Optional.of(Operator.FULLTEXT)
                : SEARCHES.contains(name) ? Optional.of(Operator.CONTAINS) : Optional.empty();
    }

    private void comparison(ComparisonOperator comparison, ConditionPlace place) {
        boolean equals = comparison instanceof EqualsTo;
        Operator operator = equals
                ? place.or(Operator.EQUALS, Operator.NOT_EQUALS)
                : comparison instanceof NotEqualsTo ? place.or(Operator.NOT_EQUALS, Operator.EQUALS) : Operator.RANGE;
        compare(comparison.getLeftExpression(), comparison.getRightExpression(), operator, place);
    }

    private void compare(Expression leftSide, Expression rightSide, Operator operator, ConditionPlace place) {
        Expression left = ExpressionWalker.bare(leftSide);
        Expression right = ExpressionWalker.bare(rightSide);
        if (left instanceof ParenthesedExpressionList<?> tuple) {
            tuples(tuple, right, operator, place);
        } else if (right instanceof AnyComparisonExpression any) {
            subqueries.any(left, any, operator, place);
        } else if (right instanceof Select select) {
            subqueries.subquery(left, select, operator, place);
        } else if (left instanceof Select select) {
            subqueries.subquery(right, select, operator, place);
        } else if (isSearch(left).isPresent()) {
            search(left, right, isSearch(left).get(), place);
        } else if (isSearch(right).isPresent()) {
            search(right, left, isSearch(right).get(), place);
        } else {
            sides(left, right, operator, place);
        }
    }

    private void sides(Expression left, Expression right, Operator operator, ConditionPlace place) {
        Contents first = expressions.scan(left, place.scope());
        Contents second = expressions.scan(right, place.scope());
        boolean leftColumn = left instanceof Column && first.columns().size() == 1;
        boolean rightColumn = right instanceof Column && second.columns().size() == 1;
        if (leftColumn && rightColumn) {
            columns(first.columns().get(0), second.columns().get(0), operator, place);
            return;
        }
        side(left, leftColumn, first, second, operator, place);
        side(right, rightColumn, second, first, operator, place);
    }

    private void side(
            Expression side, boolean column, Contents own, Contents other, Operator operator, ConditionPlace place) {
        if (column) {
            boolean ofItself = other.all().stream()
                    .anyMatch(used -> used.table() == own.columns().get(0).table());
            add(own.columns().get(0), ofItself ? Operator.COMPUTED : operator, other.isValue() ? 1 : 0, place);
        } else {
            own.all().forEach(used -> add(used, Operator.COMPUTED, other.isValue() ? 1 : 0, place));
            if (side instanceof Column name && own.calculated()) {
                calculated(name, place);
            }
        }
    }

    /** A demand on something that a derived table calculates has no column of a table. */
    private void calculated(Column column, ConditionPlace place) {
        String name = walker.names().text(column);
        if (place.scope()
                .resolve(walker.names().qualifier(column), walker.names().name(column.getColumnName()))
                .isKnown()) {
            walker.parts().unresolved("condition on " + name + ", which is calculated");
        }
    }

    private void columns(Resolution first, Resolution second, Operator operator, ConditionPlace place) {
        if (first.table() == second.table()) {
            add(first, Operator.COMPUTED, 0, place);
            add(second, Operator.COMPUTED, 0, place);
        } else if (operator == Operator.EQUALS) {
            join(first, second, place);
        } else {
            add(first, operator, 0, place);
            add(second, operator, 0, place);
        }
    }

    private void join(Resolution first, Resolution second, ConditionPlace place) {
        if (place.alternative()) {
            walker.parts().unresolved("tables joined by alternatives of an OR");
        }
        if (first.scope() == second.scope()) {
            walker.parts().join(place.join(), first, second);
        } else if (second.scope() == place.scope()) {
            correlate(second, first);
        } else {
            correlate(first, second);
        }
    }

    /** An equality with a column of a SELECT around. That SELECT keeps its rows where the inner one is only a value. */
    private void correlate(Resolution inner, Resolution outer) {
        JoinType type = inner.scope() == null ? JoinType.INNER : inner.scope().correlation();
        boolean outerLast = outer.table().at() > inner.table().at();
        walker.parts().join(type == JoinType.LEFT && outerLast ? JoinType.RIGHT : type, outer, inner);
    }

    private void tuples(ParenthesedExpressionList<?> tuple, Expression right, Operator operator, ConditionPlace place) {
        if (right instanceof ParenthesedExpressionList<?> other && other.size() == tuple.size()) {
            for (int i = 0; i < tuple.size(); i++) {
                compare(tuple.get(i), other.get(i), operator, place);
            }
        } else if (right instanceof Select select) {
            subqueries.tupleIn(tuple, select, place);
        } else {
            tuple.forEach(part -> demand(part, operator, 1, place));
        }
    }

    private void in(InExpression in, ConditionPlace place) {
        Expression left = ExpressionWalker.bare(in.getLeftExpression());
        Expression right = in.getRightExpression();
        Operator operator = place.or(Operator.IN, Operator.NOT_IN);
        if (right instanceof Select select) {
            if (left instanceof ParenthesedExpressionList<?> tuple) {
                subqueries.tupleIn(tuple, select, place);
            } else {
                subqueries.inSelect(left, select, place.negated() ? JoinType.ANTI : JoinType.SEMI, place);
            }
            return;
        }
        int list = list(right);
        int values = list >= 0 ? 1 : right instanceof ParenthesedExpressionList<?> several ? several.size() : 1;
        List<? extends Expression> parts = left instanceof ParenthesedExpressionList<?> tuple ? tuple : List.of(left);
        for (Expression part : parts) {
            Contents contents = expressions.scan(part, place.scope());
            boolean column = part instanceof Column && contents.columns().size() == 1;
            for (Resolution used : contents.all()) {
                walker.parts()
                        .condition(
                                used.use(), column ? operator : Operator.COMPUTED, place.alternative(), values, list);
            }
            if (part instanceof Column name && contents.calculated()) {
                calculated(name, place);
            }
        }
        if (list < 0) {
            each(right, Operator.COMPUTED, 0, place);
        }
    }

    private int list(Expression right) {
        if (right instanceof ParenthesedExpressionList<?> values
                && values.size() == 1
                && values.get(0) instanceof JdbcNamedParameter list) {
            return walker.names().list(QueryNames.index(list.getName()));
        }
        return -1;
    }

    private void between(Between between, ConditionPlace place) {
        ConditionPlace own = between.isNot() ? place.turned() : place;
        ConditionPlace outside = own.negated() ? own.oneOfSeveral() : own;
        Expression middle = ExpressionWalker.bare(between.getLeftExpression());
        Contents start = expressions.scan(between.getBetweenExpressionStart(), own.scope());
        Contents end = expressions.scan(between.getBetweenExpressionEnd(), own.scope());
        demand(middle, Operator.RANGE, start.isValue() && end.isValue() ? 2 : 0, outside);
        start.all().forEach(used -> add(used, Operator.RANGE, 1, outside));
        end.all().forEach(used -> add(used, Operator.RANGE, 1, outside));
    }

    private void like(LikeExpression like, ConditionPlace place) {
        Expression pattern = ExpressionWalker.bare(like.getRightExpression());
        boolean plain = like.getLikeKeyWord() == LikeExpression.KeyWord.LIKE && like.isNot() == place.negated();
        search(
                like.getLeftExpression(),
                pattern,
                plain && beginsFixed(pattern) ? Operator.PREFIX : Operator.CONTAINS,
                place);
    }

    /** Whether a pattern begins with something else than a wildcard: such values are kept apart in the text. */
    private boolean beginsFixed(Expression pattern) {
        if (pattern instanceof Function function && function.getParameters() != null) {
            return walker.names().function(function.getName()).equals("CONCAT")
                    && function.getParameters().get(0) instanceof StringValue;
        }
        return pattern instanceof StringValue;
    }

    private void search(Expression searched, Expression pattern, Operator operator, ConditionPlace place) {
        if (searched instanceof Function function && isSearch(function).isPresent()) {
            function.getParameters().forEach(argument -> each(argument, operator, 1, place));
        } else {
            demand(searched, operator, 1, place);
        }
        each(pattern, Operator.COMPUTED, 0, place);
    }

    /** A demand on an expression: of a column that it is, or else of what it makes of its columns. */
    private void demand(Expression expression, Operator operator, int values, ConditionPlace place) {
        Expression inner = ExpressionWalker.bare(expression);
        Contents contents = expressions.scan(inner, place.scope());
        boolean column = inner instanceof Column && contents.columns().size() == 1;
        contents.all().forEach(used -> add(used, column ? operator : Operator.COMPUTED, values, place));
        if (inner instanceof Column name && contents.calculated()) {
            calculated(name, place);
        }
    }

    private void each(Expression expression, Operator operator, int values, ConditionPlace place) {
        expressions.scan(expression, place.scope()).all().forEach(used -> add(used, operator, values, place));
    }

    private void add(Resolution column, Operator operator, int values, ConditionPlace place) {
        walker.parts().condition(column.use(), operator, place.alternative(), values, -1);
    }
}
