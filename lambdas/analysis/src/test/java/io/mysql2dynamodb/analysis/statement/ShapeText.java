package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.AggregateUse;
import io.mysql2dynamodb.workload.StatementShape.Change;
import io.mysql2dynamodb.workload.StatementShape.ColumnUse;
import io.mysql2dynamodb.workload.StatementShape.ConditionUse;
import io.mysql2dynamodb.workload.StatementShape.JoinUse;
import io.mysql2dynamodb.workload.StatementShape.OrderUse;
import io.mysql2dynamodb.workload.StatementShape.TableUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A reading as short lines, for tables of expectations: a line for each part that is not empty. */
final class ShapeText {

    private final List<String> lines = new ArrayList<>();

    static List<String> of(StatementReading reading) {
        ShapeText text = new ShapeText();
        if (reading instanceof StatementReading.Access access) {
            SeenFigures figures = new SeenFigures();
            figures.add(access.seen());
            text.shape(figures.in(access.shape()));
            if (access.commits()) {
                text.lines.add("commits");
            }
        } else if (reading instanceof StatementReading.TransactionControl control) {
            text.lines.add(control.effect() + (control.chained() ? " chained" : ""));
        } else if (reading instanceof StatementReading.Aside aside) {
            text.lines.add(aside.reason() + (aside.commits() ? " commits" : ""));
        }
        return text.lines;
    }

    private void shape(StatementShape shape) {
        String flags = (shape.distinct() ? " distinct" : "")
                + (shape.locking() ? " locking" : "")
                + (shape.subqueries() > 0 ? " subqueries=" + shape.subqueries() : "")
                + (shape.unions() > 0 ? " unions=" + shape.unions() : "");
        list(shape.kind().toString(), shape.tables(), ShapeText::table, flags);
        list("join", shape.joins(), ShapeText::join, "");
        list("where", shape.conditions(), ShapeText::condition, "");
        list("returns", shape.projection(), ShapeText::column, shape.everyColumn() ? " *" : "");
        list("changes", shape.changedColumns(), ShapeText::column, "");
        list("groups", shape.grouping(), ShapeText::column, "");
        list("aggregates", shape.aggregates(), ShapeText::aggregate, "");
        list("order", shape.order(), ShapeText::order, "");
        shape.limit()
                .ifPresent(limit -> lines.add("limit "
                        + figure(limit.least().isPresent() ? limit.least().getAsLong() : -1)
                        + ".." + figure(limit.most().isPresent() ? limit.most().getAsLong() : -1)
                        + (limit.largestOffset().isPresent()
                                ? " offset " + limit.largestOffset().getAsLong()
                                : "")));
        list("unresolved", shape.unresolved(), what -> what, "");
    }

    private <T> void list(String name, Collection<T> values, Function<T, String> text, String flags) {
        if (!values.isEmpty() || !flags.isEmpty()) {
            lines.add((name + " " + String.join(", ", values.stream().map(text).toList()) + flags).strip());
        }
    }

    private static String figure(long figure) {
        return figure < 0 ? "?" : String.valueOf(figure);
    }

    private static String table(TableUse use) {
        return use.table()
                + use.alias().map(alias -> " " + alias).orElse("")
                + (use.change() == Change.READ ? "" : "!" + use.change());
    }

    private static String column(ColumnUse column) {
        String table = column.alias().orElse(column.table());
        return table.isEmpty() ? column.column() : table + "." + column.column();
    }

    private static String join(JoinUse join) {
        return join.type() + " " + column(join.left()) + "=" + column(join.right());
    }

    private static String condition(ConditionUse condition) {
        return (condition.alternative() ? "or " : "") + column(condition.column()) + " " + condition.operator() + " "
                + condition.values();
    }

    private static String aggregate(AggregateUse aggregate) {
        return aggregate.function() + "(" + (aggregate.distinct() ? "distinct " : "")
                + aggregate.column().map(ShapeText::column).orElse("*") + ")";
    }

    private static String order(OrderUse order) {
        return column(order.column()) + (order.descending() ? " desc" : "");
    }
}
