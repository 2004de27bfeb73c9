package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.AggregateUse;
import io.mysql2dynamodb.workload.StatementShape.Change;
import io.mysql2dynamodb.workload.StatementShape.ColumnUse;
import io.mysql2dynamodb.workload.StatementShape.JoinUse;
import io.mysql2dynamodb.workload.StatementShape.LimitUse;
import io.mysql2dynamodb.workload.StatementShape.OrderUse;
import io.mysql2dynamodb.workload.StatementShape.TableUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shape of a statement in plain words, one line for each thing it does. */
final class ShapeWords {

    private static final int MOST_COLUMNS = 40;

    private final StatementShape shape;
    private final ColumnNames names;
    private final List<Inline> lines = new ArrayList<>();

    private ShapeWords(StatementShape shape) {
        this.shape = shape;
        this.names = new ColumnNames(shape);
    }

    static List<Inline> of(StatementShape shape) {
        return new ShapeWords(shape).lines();
    }

    private List<Inline> lines() {
        for (Change change : Change.values()) {
            tables(change);
        }
        shape.joins().forEach(this::join);
        conditions("by", false);
        conditions("by at least one of", true);
        columns("sets", shape.changedColumns());
        if (shape.everyColumn()) {
            lines.add(Inline.plain("returns every column"));
        }
        columns(shape.everyColumn() ? "names also" : "returns", shape.projection());
        if (!shape.aggregates().isEmpty()) {
            add("computes", shape.aggregates().stream().map(this::aggregate).toList());
        }
        columns("grouped by", shape.grouping());
        if (!shape.order().isEmpty()) {
            add("sorted by", shape.order().stream().map(this::order).toList());
        }
        shape.limit().ifPresent(limit -> lines.add(Inline.plain(limit(limit))));
        remarks();
        return lines;
    }

    private void tables(Change change) {
        List<Inline> tables = shape.tables().stream()
                .filter(use -> use.change() == change)
                .map(ShapeWords::table)
                .toList();
        if (!tables.isEmpty()) {
            add(
                    switch (change) {
                        case READ -> "reads";
                        case INSERT -> "inserts into";
                        case UPDATE -> "updates";
                        case DELETE -> "deletes from";
                    },
                    tables);
        }
    }

    private static Inline table(TableUse use) {
        Inline table = Inline.code(use.table());
        Optional<String> alias = use.alias().filter(name -> !name.equals(use.table()));
        return alias.isPresent() ? table.then(" as ").then(Inline.code(alias.get())) : table;
    }

    private void join(JoinUse join) {
        String how =
                switch (join.type()) {
                    case INNER -> "joined where ";
                    case LEFT -> "left-joined where ";
                    case RIGHT -> "right-joined where ";
                    case SEMI -> "only where a row exists with ";
                    case ANTI -> "only where no row exists with ";
                };
        lines.add(Inline.plain(how).then(names.of(join.left())).then(" = ").then(names.of(join.right())));
    }

    private void conditions(String what, boolean alternative) {
        List<Inline> demands = new ConditionWords(names)
                .of(shape.conditions().stream()
                        .filter(condition -> condition.alternative() == alternative)
                        .toList());
        if (!demands.isEmpty()) {
            add(what, demands);
        }
    }

    private void columns(String what, List<ColumnUse> columns) {
        if (!columns.isEmpty()) {
            add(what, columns.stream().map(names::of).toList());
        }
    }

    private void add(String what, List<Inline> things) {
        Inline shown = Inline.join(", ", things.stream().limit(MOST_COLUMNS).toList());
        Inline more = things.size() > MOST_COLUMNS
                ? Inline.plain(" and " + (things.size() - MOST_COLUMNS) + " more")
                : Inline.EMPTY;
        lines.add(Inline.plain(what + " ").then(shown).then(more));
    }

    private Inline aggregate(AggregateUse use) {
        return Inline.plain(use.function() + "(" + (use.distinct() ? "DISTINCT " : ""))
                .then(use.column().map(names::of).orElse(Inline.plain("*")))
                .then(")");
    }

    private Inline order(OrderUse use) {
        return names.of(use.column()).then(use.descending() ? " descending" : "");
    }

    private static String limit(LimitUse limit) {
        String taken = limit.most().isEmpty()
                ? "takes a limited number of rows, which was not seen"
                : limit.least().isPresent()
                                && limit.least().getAsLong() != limit.most().getAsLong()
                        ? "takes between " + Figures.number(limit.least().getAsLong()) + " and "
                                + Figures.count(limit.most().getAsLong(), "row") + " at most"
                        : "takes " + Figures.count(limit.most().getAsLong(), "row") + " at most";
        return limit.largestOffset().isPresent()
                ? taken + ", after skipping up to "
                        + Figures.number(limit.largestOffset().getAsLong())
                : taken;
    }

    private void remarks() {
        if (shape.distinct()) {
            lines.add(Inline.plain("returns equal rows once"));
        }
        if (shape.locking()) {
            lines.add(Inline.plain("locks the rows for a later change"));
        }
        if (shape.unions() > 0) {
            lines.add(Inline.plain("puts " + shape.unions() + " SELECTs together"));
        }
        if (shape.subqueries() > 0) {
            lines.add(Inline.plain("has " + Figures.count(shape.subqueries(), "SELECT") + " inside"));
        }
        if (!shape.unresolved().isEmpty()) {
            lines.add(Inline.bold("may be incomplete")
                    .then(", not taken apart: ")
                    .then(Inline.codes(shape.unresolved())));
        }
    }
}
