package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.analysis.statement.QueryWalker.Purpose;
import io.mysql2dynamodb.workload.StatementShape.AggregateUse;
import io.mysql2dynamodb.workload.StatementShape.ColumnUse;
import io.mysql2dynamodb.workload.StatementShape.JoinType;
import io.mysql2dynamodb.workload.StatementShape.OrderUse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExpressionVisitorAdapter;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.JdbcParameter;
import net.sf.jsqlparser.expression.JsonExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;

/** Looks through expressions for columns, aggregates and SELECTs. Not thread-safe. */
final class ExpressionWalker {

    private static final Set<String> AGGREGATES = Set.of(
            "COUNT",
            "SUM",
            "AVG",
            "MIN",
            "MAX",
            "GROUP_CONCAT",
            "JSON_ARRAYAGG",
            "JSON_OBJECTAGG",
            "BIT_AND",
            "BIT_OR",
            "BIT_XOR",
            "STDDEV_POP",
            "STDDEV_SAMP",
            "VAR_POP",
            "VAR_SAMP");

    private final QueryWalker walker;
    private final ConditionWalker conditions;

    ExpressionWalker(QueryWalker walker) {
        this.walker = walker;
        this.conditions = new ConditionWalker(walker, this);
    }

    ConditionWalker conditions() {
        return conditions;
    }

    /**
     * What an expression holds.
     *
     * @param columns columns outside of aggregates
     * @param aggregated columns inside of them
     * @param calculated whether it holds a column that is calculated, or not known
     * @param selects whether it holds a SELECT
     */
    record Contents(List<Resolution> columns, List<Resolution> aggregated, boolean calculated, boolean selects) {

        boolean isValue() {
            return columns.isEmpty() && aggregated.isEmpty() && !calculated && !selects;
        }

        List<Resolution> all() {
            List<Resolution> all = new ArrayList<>(columns);
            all.addAll(aggregated);
            return all;
        }
    }

    /** The expression without brackets around it. */
    static Expression bare(Expression expression) {
        Expression inner = expression;
        while (inner instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
            inner = list.get(0);
        }
        return inner;
    }

    /** What a column means; what the schema does not have is noted. */
    Resolution resolve(Column column, Scope scope) {
        String name = walker.names().name(column.getColumnName());
        Optional<String> qualifier = walker.names().qualifier(column);
        Resolution meaning = scope.resolve(qualifier, name);
        if (!meaning.isKnown() && !name.equals("?")) {
            walker.parts()
                    .unresolved("column " + qualifier.map(table -> table + ".").orElse("") + name);
        }
        return meaning;
    }

    /** Looks through an expression, and walks through the SELECTs in it. */
    Contents scan(Expression expression, Scope scope) {
        Scan scan = new Scan(scope, Purpose.TEST);
        scan.take(expression);
        return scan.contents();
    }

    /** An item of a SELECT. */
    Resolution item(Expression expression, Scope scope, Purpose purpose) {
        Scan scan = new Scan(scope, purpose.returns() ? Purpose.VALUE : Purpose.TEST);
        scan.take(expression);
        Contents contents = scan.contents();
        if (purpose.returns()) {
            contents.columns().forEach(column -> walker.parts().projected(column.use()));
        }
        boolean column =
                bare(expression) instanceof Column && contents.columns().size() == 1;
        return column
                ? contents.columns().get(0)
                : Resolution.calculated(walker.names().text(expression));
    }

    void grouping(ExpressionList<Expression> list, Scope scope, Purpose purpose) {
        for (Expression expression : list) {
            Expression inner = bare(expression);
            if (inner instanceof JdbcParameter) {
                walker.parts().unresolved("GROUP BY a position");
            } else {
                criterion(inner, scope).ifPresent(column -> {
                    if (purpose.isOutermost() || purpose == Purpose.SOURCE) {
                        walker.parts().grouped(column);
                    }
                });
            }
        }
    }

    void order(List<OrderByElement> elements, Scope scope, Purpose purpose) {
        for (OrderByElement element : elements) {
            Expression inner = bare(element.getExpression());
            if (inner instanceof JdbcParameter) {
                walker.parts().unresolved("ORDER BY a position");
                continue;
            }
            Optional<ColumnUse> column = inner instanceof Column name && name.getTable() == null
                    ? scope.alias(walker.names().name(name.getColumnName()))
                            .filter(Resolution::isColumn)
                            .map(Resolution::use)
                            .or(() -> criterion(inner, scope))
                    : criterion(inner, scope);
            if (purpose.isOutermost()) {
                column.ifPresent(use -> walker.parts().ordered(new OrderUse(use, !element.isAsc())));
            }
        }
    }

    /** A column, or an expression's text with the first table of its columns. */
    private Optional<ColumnUse> criterion(Expression expression, Scope scope) {
        if (expression instanceof Column column) {
            Resolution meaning = resolve(column, scope);
            return switch (meaning.kind()) {
                case COLUMN -> Optional.of(meaning.use());
                case CALCULATED -> Optional.of(new ColumnUse("", Optional.empty(), meaning.column()));
                case UNKNOWN -> Optional.empty();
            };
        }
        Contents contents = scan(expression, scope);
        ColumnUse first = contents.all().stream()
                .findFirst()
                .map(Resolution::use)
                .orElse(new ColumnUse("", Optional.empty(), ""));
        return Optional.of(
                new ColumnUse(first.table(), first.alias(), walker.names().text(expression)));
    }

    private void aggregate(Function function, String name, Contents arguments) {
        ExpressionList<?> parameters = function.getParameters();
        boolean everything = parameters == null || parameters.isEmpty() || parameters.get(0) instanceof AllColumns;
        Optional<ColumnUse> column = Optional.empty();
        if (!everything) {
            Expression first = bare(parameters.get(0));
            Optional<Resolution> table = arguments.all().stream().findFirst();
            if (first instanceof Column && table.isPresent() && parameters.size() == 1) {
                column = Optional.of(table.get().use());
            } else if (table.isPresent()) {
                ColumnUse use = table.get().use();
                column = Optional.of(
                        new ColumnUse(use.table(), use.alias(), walker.names().text(parameters)));
            }
        }
        walker.parts().aggregate(new AggregateUse(name, column, function.isDistinct()));
    }

    /** One look through one expression. */
    private final class Scan extends ExpressionVisitorAdapter<Void> {

        private final Scope scope;
        private final Purpose purpose;
        private final List<Resolution> columns = new ArrayList<>();
        private final List<Resolution> aggregated = new ArrayList<>();
        private boolean calculated;
        private boolean selects;

        Scan(Scope scope, Purpose purpose) {
            this.scope = scope;
            this.purpose = purpose;
        }

        Contents contents() {
            return new Contents(columns, aggregated, calculated, selects);
        }

        /** Long chains of one operator lean to the left, so they are taken apart without recursion. */
        void take(Expression expression) {
            Deque<Expression> rights = new ArrayDeque<>();
            Expression left = expression;
            while (left instanceof BinaryExpression binary) {
                rights.push(binary.getRightExpression());
                left = binary.getLeftExpression();
            }
            left.accept(this, null);
            rights.forEach(this::takeRight);
        }

        private void takeRight(Expression right) {
            if (right instanceof BinaryExpression) {
                take(right);
            } else {
                right.accept(this, null);
            }
        }

        @Override
        protected <S> Void visitBinaryExpression(BinaryExpression expression, S context) {
            take(expression);
            return null;
        }

        @Override
        public <S> Void visit(Column column, S context) {
            Resolution meaning = resolve(column, scope);
            if (meaning.isColumn()) {
                columns.add(meaning);
            } else {
                calculated = true;
            }
            return null;
        }

        @Override
        public <S> Void visit(Function function, S context) {
            String name = walker.names().function(function.getName());
            if (!AGGREGATES.contains(name) || walker.query().isWindowed(QueryNames.index(function.getName()))) {
                if (function.getParameters() != null) {
                    function.getParameters().forEach(this::takeRight);
                }
                return null;
            }
            Scan arguments = new Scan(scope, Purpose.TEST);
            if (function.getParameters() != null) {
                function.getParameters().forEach(arguments::takeRight);
            }
            aggregate(function, name, arguments.contents());
            aggregated.addAll(arguments.contents().all());
            calculated |= arguments.calculated;
            selects |= arguments.selects;
            if (arguments.contents().isValue()) {
                calculated = true;
            }
            return null;
        }

        @Override
        public <S> Void visit(JsonExpression path, S context) {
            takeRight(path.getExpression());
            return null;
        }

        @Override
        public <S> Void visit(AllColumns all, S context) {
            return null;
        }

        @Override
        public <S> Void visit(ParenthesedSelect select, S context) {
            return select(select);
        }

        @Override
        public <S> Void visit(Select select, S context) {
            return select(select);
        }

        private Void select(Select select) {
            selects = true;
            walker.select(select, scope, JoinType.LEFT, purpose);
            return null;
        }
    }
}
