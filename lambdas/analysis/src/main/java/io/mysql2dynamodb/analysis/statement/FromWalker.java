package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.workload.StatementShape.JoinType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Values;

/** Walks through the FROM of a SELECT: its tables, and how they are joined. Not thread-safe. */
final class FromWalker {

    private final QueryWalker walker;

    FromWalker(QueryWalker walker) {
        this.walker = walker;
    }

    void walk(PlainSelect select, Scope scope) {
        List<Condition> conditions = new ArrayList<>();
        item(select.getFromItem(), scope, conditions);
        joins(select.getJoins(), scope, conditions);
        for (Condition condition : conditions) {
            walker.expressions().conditions().walk(condition.on(), scope, condition.type());
        }
    }

    /** An ON, walked through once all tables are known. */
    private record Condition(Expression on, JoinType type) {}

    private void joins(List<Join> joins, Scope scope, List<Condition> conditions) {
        if (joins == null) {
            return;
        }
        for (Join join : joins) {
            JoinType type = join.isLeft() ? JoinType.LEFT : join.isRight() ? JoinType.RIGHT : JoinType.INNER;
            int before = scope.sources().size();
            item(join.getFromItem(), scope, conditions);
            List<Source> left = scope.sources().subList(0, before);
            List<Source> right = scope.sources().subList(before, scope.sources().size());
            if (join.isNatural()) {
                natural(left, right, type);
            }
            for (Column column : join.getUsingColumns()) {
                using(walker.names().name(column.getColumnName()), left, right, type);
            }
            for (Expression on : join.getOnExpressions()) {
                conditions.add(new Condition(on, type));
            }
        }
    }

    private void item(FromItem item, Scope scope, List<Condition> conditions) {
        if (item instanceof Table table) {
            table(table, scope);
        } else if (item instanceof ParenthesedFromItem inBrackets
                && inBrackets.getFromItem() instanceof Values values) {
            values(values, inBrackets, scope);
        } else if (item instanceof ParenthesedFromItem inBrackets) {
            item(inBrackets.getFromItem(), scope, conditions);
            joins(inBrackets.getJoins(), scope, conditions);
        } else if (item instanceof ParenthesedSelect select) {
            Source.Derived columns = walker.select(select, scope, JoinType.INNER, QueryWalker.Purpose.SOURCE);
            scope.add(QueryWalker.named(columns, alias(item).orElse(""), aliasColumns(item.getAlias())));
        } else if (item instanceof Values values) {
            values(values, item, scope);
        } else if (item != null) {
            walker.parts().unresolved("FROM " + walker.names().text(item));
        }
    }

    private void values(Values values, FromItem called, Scope scope) {
        walker.expressions().scan(values.getExpressions(), scope);
        Source.Derived none = new Source.Derived("", Map.of(), List.of());
        scope.add(QueryWalker.named(none, alias(called).orElse(""), aliasColumns(called.getAlias())));
    }

    private void table(Table table, Scope scope) {
        String name = walker.names().name(table.getName());
        Optional<String> database = walker.names().database(table);
        Optional<String> alias = alias(table);
        if (database.isEmpty()) {
            if (name.equalsIgnoreCase("DUAL")) {
                return;
            }
            Optional<Source.Derived> common = scope.common(name);
            if (common.isPresent()) {
                scope.add(common.get().called(alias.orElse(name)));
                return;
            }
        }
        TableInstance use = walker.tableNames()
                .use(database, name, alias, walker.defaultDatabase(), QueryNames.index(table.getName()));
        walker.parts().table(use);
        scope.add(new Source.Base(use));
    }

    private Optional<String> alias(FromItem item) {
        return Optional.ofNullable(item.getAlias()).map(Alias::getName).map(walker.names()::name);
    }

    private List<String> aliasColumns(Alias alias) {
        List<String> names = new ArrayList<>();
        if (alias != null && alias.getAliasColumns() != null) {
            for (Alias.AliasColumn column : alias.getAliasColumns()) {
                names.add(walker.names().name(column.name));
            }
        }
        return names;
    }

    private void using(String column, List<Source> left, List<Source> right, JoinType type) {
        Optional<Resolution> first = sure(column, left).or(() -> possible(column, left));
        Optional<Resolution> second = sure(column, right).or(() -> possible(column, right));
        boolean columns = first.filter(Resolution::isColumn).isPresent()
                && second.filter(Resolution::isColumn).isPresent();
        if (columns) {
            walker.parts().join(type, first.get(), second.get());
        } else {
            walker.parts().unresolved("USING (" + column + ")");
        }
    }

    private static Optional<Resolution> sure(String column, List<Source> sources) {
        return sources.stream()
                .flatMap(source -> source.column(column).stream())
                .findFirst();
    }

    private static Optional<Resolution> possible(String column, List<Source> sources) {
        List<TableInstance> open =
                sources.stream().flatMap(source -> source.open().stream()).toList();
        return open.size() == 1 ? Optional.of(Resolution.column(open.get(0), column)) : Optional.empty();
    }

    /** The columns of the same name in both; unknown where the columns of one are. */
    private void natural(List<Source> left, List<Source> right, JoinType type) {
        Map<String, Resolution> columns = new LinkedHashMap<>();
        for (Source source : right) {
            if (source.open().isPresent()) {
                walker.parts().unresolved("NATURAL JOIN");
                return;
            } else if (source instanceof Source.Base base) {
                for (SourceColumn column :
                        base.table().known().map(SourceTable::columns).orElse(List.of())) {
                    columns.put(column.name(), Resolution.column(base.table(), column.name()));
                }
            } else if (source instanceof Source.Derived derived) {
                columns.putAll(derived.columns());
            }
        }
        columns.forEach((name, second) -> sure(name, left)
                .filter(Resolution::isColumn)
                .filter(first -> second.isColumn())
                .ifPresent(first -> walker.parts().join(type, first, second)));
    }
}
