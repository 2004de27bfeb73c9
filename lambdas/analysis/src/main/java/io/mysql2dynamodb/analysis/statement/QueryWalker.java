package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.workload.StatementShape.Change;
import io.mysql2dynamodb.workload.StatementShape.JoinType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.select.WithItem;

/** Walks through a query, and every SELECT inside it, and gathers what it touches. Not thread-safe. */
final class QueryWalker {

    /** What a SELECT is there for. */
    enum Purpose {
        /** Its columns are returned. */
        ANSWER,
        /** Its items are the columns that an UPDATE sets, each followed by its value. */
        ASSIGNMENT,
        /** It stands for a DELETE; its items mean nothing. */
        TARGET,
        /** It is a source of another SELECT, which says what of it is returned. */
        SOURCE,
        /** It stands for one value that is returned. */
        VALUE,
        /** It is compared with something, or asked whether it has rows. */
        TEST;

        /** Whether its columns are returned. */
        boolean returns() {
            return this == ANSWER || this == VALUE;
        }

        /** Whether its order, limit and grouping are those of the statement. */
        boolean isOutermost() {
            return this == ANSWER || this == ASSIGNMENT || this == TARGET;
        }
    }

    private final TableNames tableNames;
    private final Optional<String> defaultDatabase;
    private final QueryText query;
    private final QueryNames names;
    private final ShapeParts parts;
    private final ExpressionWalker expressions;
    private final FromWalker from;

    QueryWalker(
            TableNames tableNames, Optional<String> defaultDatabase, QueryText query, Tokens tokens, ShapeParts parts) {
        this.tableNames = tableNames;
        this.defaultDatabase = defaultDatabase;
        this.query = query;
        this.names = new QueryNames(tokens);
        this.parts = parts;
        this.expressions = new ExpressionWalker(this);
        this.from = new FromWalker(this);
    }

    QueryNames names() {
        return names;
    }

    ShapeParts parts() {
        return parts;
    }

    QueryText query() {
        return query;
    }

    ExpressionWalker expressions() {
        return expressions;
    }

    TableNames tableNames() {
        return tableNames;
    }

    Optional<String> defaultDatabase() {
        return defaultDatabase;
    }

    /**
     * Walks through a SELECT.
     *
     * @param outer the names around it, or null
     * @param correlation how it is joined to what is around it
     * @return its columns
     */
    Source.Derived select(Select select, Scope outer, JoinType correlation, Purpose purpose) {
        Scope scope = outer;
        if (select.getWithItemsList() != null) {
            scope = new Scope(outer, correlation);
            for (WithItem<?> item : select.getWithItemsList()) {
                common(item, scope);
            }
        }
        if (select instanceof PlainSelect plain) {
            return plain(plain, scope, correlation, purpose);
        } else if (select instanceof ParenthesedSelect inBrackets) {
            Source.Derived columns = select(inBrackets.getSelect(), scope, correlation, purpose);
            ending(inBrackets, scope, correlation, columns, purpose);
            return columns;
        } else if (select instanceof SetOperationList operations) {
            return union(operations, scope, correlation, purpose);
        } else if (select instanceof Values values) {
            parts.select();
            expressions.scan(values.getExpressions(), new Scope(scope, correlation));
        } else {
            parts.unresolved(select.getClass().getSimpleName());
        }
        return new Source.Derived("", Map.of(), List.of());
    }

    private Source.Derived union(SetOperationList operations, Scope scope, JoinType correlation, Purpose purpose) {
        parts.union(operations.getSelects().size());
        Source.Derived columns = null;
        for (Select member : operations.getSelects()) {
            Source.Derived own = select(member, scope, correlation, purpose);
            columns = columns == null ? own : columns;
        }
        ending(operations, scope, correlation, columns, purpose);
        return columns;
    }

    /** ORDER BY and LIMIT of a union, or of a SELECT in brackets. */
    private void ending(Select select, Scope outer, JoinType correlation, Source.Derived columns, Purpose purpose) {
        if (select.getLimit() != null && purpose == Purpose.ANSWER) {
            parts.limited();
        }
        if (select.getOrderByElements() != null) {
            Scope scope = new Scope(outer, correlation);
            columns.columns().forEach(scope::addAlias);
            columns.opened().forEach(table -> scope.add(new Source.Base(table)));
            expressions.order(select.getOrderByElements(), scope, purpose);
        }
    }

    private void common(WithItem<?> item, Scope scope) {
        String name = names.name(item.getUnquotedAliasName());
        if (!(item.getParenthesedStatement() instanceof ParenthesedSelect body)) {
            parts.unresolved("WITH " + name);
            return;
        }
        List<String> given = columnNames(item.getWithItemList());
        if (item.isRecursive() && body.getSelect() instanceof SetOperationList operations) {
            Source.Derived own = null;
            parts.union(operations.getSelects().size());
            for (Select member : operations.getSelects()) {
                Source.Derived columns = select(member, scope, JoinType.INNER, Purpose.SOURCE);
                if (own == null) {
                    own = named(columns, name, given);
                    scope.addCommon(own);
                }
            }
            return;
        }
        scope.addCommon(named(select(body, scope, JoinType.INNER, Purpose.SOURCE), name, given));
    }

    private List<String> columnNames(List<SelectItem<?>> items) {
        List<String> given = new ArrayList<>();
        if (items != null) {
            for (SelectItem<?> item : items) {
                given.add(names.text(item.getExpression()));
            }
        }
        return given;
    }

    static Source.Derived named(Source.Derived columns, String name, List<String> given) {
        Source.Derived called = columns.called(name);
        return given.isEmpty() ? called : called.withNames(given);
    }

    private Source.Derived plain(PlainSelect select, Scope outer, JoinType correlation, Purpose purpose) {
        parts.select();
        Scope scope = new Scope(outer, correlation);
        from.walk(select, scope);
        Source.Derived columns = items(select, scope, purpose);
        if (select.getWhere() != null) {
            expressions.conditions().walk(select.getWhere(), scope, JoinType.INNER);
        }
        if (select.getGroupBy() != null && select.getGroupBy().getGroupByExpressionList() != null) {
            expressions.grouping(select.getGroupBy().getGroupByExpressionList(), scope, purpose);
        }
        if (select.getHaving() != null) {
            expressions.conditions().walk(select.getHaving(), scope, JoinType.INNER);
        }
        if (select.getOrderByElements() != null) {
            expressions.order(select.getOrderByElements(), scope, purpose);
        }
        if (purpose.isOutermost()) {
            if (select.getLimit() != null) {
                parts.limited();
            }
            if (select.getDistinct() != null) {
                parts.distinct();
            }
        }
        return columns;
    }

    private Source.Derived items(PlainSelect select, Scope scope, Purpose purpose) {
        Map<String, Resolution> columns = new LinkedHashMap<>();
        List<TableInstance> opened = new ArrayList<>();
        boolean target = true;
        List<SelectItem<?>> items = purpose == Purpose.TARGET ? List.of() : select.getSelectItems();
        for (SelectItem<?> item : items) {
            Expression expression = item.getExpression();
            if (purpose == Purpose.ASSIGNMENT) {
                assignment(expression, scope, target);
                target = !target;
            } else if (expression instanceof AllTableColumns all) {
                String qualifier = names.name(all.getTable().getName());
                scope.source(qualifier)
                        .ifPresentOrElse(
                                source -> all(source, columns, opened, purpose, false),
                                () -> parts.unresolved(qualifier + ".*"));
            } else if (expression instanceof AllColumns) {
                scope.sources().forEach(source -> all(source, columns, opened, purpose, true));
            } else {
                Resolution meaning = expressions.item(expression, scope, purpose);
                String name = name(item.getAlias(), expression);
                columns.putIfAbsent(name.toLowerCase(Locale.ROOT), meaning);
                if (item.getAlias() != null) {
                    scope.addAlias(name, meaning);
                }
            }
        }
        return new Source.Derived("", columns, opened);
    }

    private void assignment(Expression expression, Scope scope, boolean target) {
        if (!target) {
            expressions.scan(expression, scope);
        } else if (ExpressionWalker.bare(expression) instanceof Column column) {
            Resolution meaning = expressions.resolve(column, scope);
            if (meaning.isColumn()) {
                parts.changed(meaning.use());
                meaning.table().change(Change.UPDATE);
            }
        }
    }

    private String name(Alias alias, Expression expression) {
        if (alias != null) {
            return names.name(alias.getName());
        }
        return expression instanceof Column column ? names.name(column.getColumnName()) : names.text(expression);
    }

    /** {@code *}, or {@code table.*} of one source. */
    private void all(
            Source source,
            Map<String, Resolution> columns,
            List<TableInstance> opened,
            Purpose purpose,
            boolean ofEverySource) {
        if (source instanceof Source.Base base) {
            TableInstance table = base.table();
            if (table.known().isEmpty()) {
                opened.add(table);
            } else {
                for (SourceColumn column : table.known().get().columns()) {
                    Resolution meaning = Resolution.column(table, column.name());
                    columns.putIfAbsent(column.name().toLowerCase(Locale.ROOT), meaning);
                    if (purpose == Purpose.ANSWER && !ofEverySource) {
                        parts.projected(meaning.use());
                    }
                }
            }
            if (purpose == Purpose.ANSWER && (ofEverySource || table.known().isEmpty())) {
                parts.projectedEverything();
            }
        } else if (source instanceof Source.Derived derived) {
            derived.columns().forEach((name, meaning) -> {
                columns.putIfAbsent(name, meaning);
                if (purpose == Purpose.ANSWER && meaning.isColumn()) {
                    parts.projected(meaning.use());
                }
            });
            opened.addAll(derived.opened());
            if (purpose == Purpose.ANSWER && !derived.opened().isEmpty()) {
                parts.projectedEverything();
            }
        }
    }
}
