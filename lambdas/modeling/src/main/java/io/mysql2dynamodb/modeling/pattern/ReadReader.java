package io.mysql2dynamodb.modeling.pattern;

import io.mysql2dynamodb.modeling.facts.DatabaseFacts;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.pattern.Asked.Counted;
import io.mysql2dynamodb.modeling.pattern.Asked.Link;
import io.mysql2dynamodb.modeling.pattern.Asked.Use;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.ColumnUse;
import io.mysql2dynamodb.workload.StatementShape.JoinType;
import io.mysql2dynamodb.workload.StatementShape.LimitUse;
import io.mysql2dynamodb.workload.StatementShape.OrderUse;
import io.mysql2dynamodb.workload.StatementShape.TableUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Reads a SELECT: which table is read first, and how the others follow. */
final class ReadReader {

    /** Rows up to which the application may sort, count or put together by itself. */
    static final double BY_APPLICATION = 1_000;

    private final DatabaseFacts facts;
    private final SourcePattern source;
    private final StatementShape shape;
    private final boolean strong;
    private final List<TableUse> uses;
    private final List<Conditions> conditions = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    ReadReader(DatabaseFacts facts, SourcePattern source, boolean strong) {
        this.facts = facts;
        this.source = source;
        this.shape = source.shape();
        this.uses = shape.tables();
        this.strong = strong || shape.locking();
    }

    Asked read() {
        if (uses.isEmpty()) {
            throw Refusals.construct("no table");
        } else if (!shape.grouping().isEmpty()) {
            throw Refusals.adHocAggregate("groups by "
                    + String.join(
                            ", ",
                            shape.grouping().stream().map(ColumnUse::column).toList()));
        } else if (shape.joins().stream().anyMatch(join -> join.type() == JoinType.ANTI)) {
            throw Refusals.construct("a condition that no row of another table exists");
        }
        for (TableUse use : uses) {
            conditions.add(Conditions.of(table(use), Conditions.of(shape, use)));
        }
        for (int i = 0; i < uses.size(); i++) {
            if (outer(i)
                    && Conditions.of(shape, uses.get(i)).stream()
                            .anyMatch(condition -> condition.operator() == StatementShape.Operator.IS_NULL)) {
                throw Refusals.construct("a condition that no row of another table exists");
            }
        }
        int first = first();
        if (conditions.get(first).onlyAlternatives()) {
            throw Refusals.alternatives();
        }
        List<Integer> order = new ArrayList<>(List.of(first));
        List<Link> links = follow(order);
        List<Use> read = new ArrayList<>();
        for (int use : order) {
            Step step = step(use, use == first);
            read.add(new Use(step, outer(use)));
        }
        Optional<Counted> counted = counted(read);
        if (counted.isEmpty()) {
            aggregates(read.get(0).step());
        }
        offset();
        links.forEach(link -> unmatched(link, order));
        return new Asked.Read(source, read, links, remarks, counted, Optional.empty());
    }

    /** An inner join leaves out rows that it finds nothing for; keys find them all the same. */
    private void unmatched(Link link, List<Integer> order) {
        TableFacts from = table(uses.get(order.get(link.from())));
        TableFacts to = table(uses.get(order.get(link.to())));
        boolean always = from.table().foreignKeys().stream()
                        .anyMatch(key -> key.targetTable().equals(to.name())
                                && key.columns().containsAll(link.fromColumns()))
                && link.fromColumns().stream()
                        .noneMatch(column -> from.column(column).column().nullable());
        if (!always && !outer(order.get(link.to()))) {
            remarks.add("the application leaves out rows of " + from.name() + " that have no row of " + to.name());
        }
    }

    private TableFacts table(TableUse use) {
        return facts.table(use.table());
    }

    /** The use that the fewest rows are found in by its own conditions; one that is joined from outside is never first. */
    private int first() {
        int best = -1;
        double fewest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < uses.size(); i++) {
            double rows = rows(i);
            boolean sorted = shape.limit().isPresent() && ordersBy(i);
            double judged = sorted && !conditions.get(i).equal.isEmpty() ? Math.min(rows, most()) : rows;
            if (!outer(i) && (best < 0 || judged < fewest)) {
                best = i;
                fewest = judged;
            }
        }
        return Math.max(best, 0);
    }

    private double rows(int use) {
        Conditions own = conditions.get(use);
        return own.equal.isEmpty()
                ? Double.MAX_VALUE / (own.ranged.isEmpty() ? 1 : 2) / (ordersBy(use) ? 4 : 1)
                : table(uses.get(use)).rowsPerKey(own.equal) * own.values();
    }

    private boolean ordersBy(int use) {
        return !shape.order().isEmpty() && shape.order().stream().allMatch(sort -> is(sort.column(), uses.get(use)));
    }

    private double most() {
        return shape.limit().map(LimitUse::most).orElse(OptionalLong.empty()).orElse(Long.MAX_VALUE);
    }

    private static boolean is(ColumnUse column, TableUse use) {
        return column.table().equals(use.table())
                && (column.alias().isEmpty() || column.alias().equals(use.alias()));
    }

    private boolean outer(int use) {
        return shape.joins().stream()
                .anyMatch(join -> (join.type() == JoinType.LEFT && is(join.right(), uses.get(use)))
                        || (join.type() == JoinType.RIGHT && is(join.left(), uses.get(use))));
    }

    /** The links from what is read to what is not yet, until everything is; the order gets each use that is reached. */
    private List<Link> follow(List<Integer> order) {
        List<Link> links = new ArrayList<>();
        while (order.size() < uses.size()) {
            int reached = -1;
            for (int to = 0; to < uses.size() && reached < 0; to++) {
                for (int at = 0; at < order.size() && reached < 0 && !order.contains(to); at++) {
                    List<String> from = new ArrayList<>();
                    List<String> into = new ArrayList<>();
                    joined(order.get(at), to, from, into);
                    if (!from.isEmpty()) {
                        links.add(new Link(at, order.size(), from, into));
                        reached = to;
                    }
                }
            }
            if (reached < 0) {
                TableUse left = uses.get(IntStream.range(0, uses.size())
                        .filter(i -> !order.contains(i))
                        .findFirst()
                        .orElseThrow());
                throw Refusals.unconnected(left.table());
            }
            order.add(reached);
        }
        return links;
    }

    private void joined(int from, int to, List<String> fromColumns, List<String> toColumns) {
        TableUse one = uses.get(from);
        TableUse other = uses.get(to);
        shape.joins().forEach(join -> {
            boolean straight = is(join.left(), one) && is(join.right(), other);
            boolean turned = is(join.right(), one) && is(join.left(), other);
            if (straight || turned) {
                ColumnUse known = straight ? join.left() : join.right();
                ColumnUse sought = straight ? join.right() : join.left();
                fromColumns.add(table(one).spelled(known.column()));
                toColumns.add(table(other).spelled(sought.column()));
            }
        });
    }

    private Step step(int at, boolean first) {
        TableUse use = uses.get(at);
        TableFacts table = table(use);
        Conditions own = conditions.get(at);
        Step step = new Step(
                use.table(),
                own.equal,
                own.values(),
                own.ranged,
                bounded(own),
                own.present,
                own.filters,
                List.of(),
                OptionalLong.empty(),
                needed(at),
                strong,
                first ? source.timing().rowsReturned() : OptionalDouble.empty());
        if (!first) {
            return step;
        }
        List<Sort> order = shape.order().stream()
                .map(sort -> new Sort(table.spelled(sort.column().column()), sort.descending()))
                .toList();
        boolean everythingHere = uses.stream().allMatch(other -> other.equals(use) || conditionless(other));
        OptionalLong limit = everythingHere && shape.aggregates().isEmpty() && !shape.distinct()
                ? shape.limit().flatMap(found -> boxed(found.most())).stream()
                        .mapToLong(Long::longValue)
                        .findFirst()
                : OptionalLong.empty();
        Step sorted = new Step(
                use.table(),
                step.equal(),
                step.values(),
                step.ranged(),
                step.bounded(),
                step.present(),
                step.filters(),
                order,
                limit,
                step.needed(),
                strong,
                step.returned());
        return order.isEmpty() ? sorted : sortable(table, use, sorted);
    }

    /** Ranged columns whose two ends are parameters, and which the text names for this table alone. */
    private Set<String> bounded(Conditions own) {
        if (own.ranged.isEmpty()) {
            return Set.of();
        }
        PatternParameters parameters = PatternParameters.of(source);
        Set<String> bounded = new TreeSet<>(own.ranged);
        bounded.removeIf(column ->
                !parameters.tellBothEnds(column) || !RangeText.isClosed(RangeText.operators(parameters.sql(), column)));
        conditions.stream().filter(other -> other != own).forEach(other -> bounded.removeAll(other.ranged));
        return bounded;
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }

    private boolean conditionless(TableUse other) {
        Conditions own = conditions.get(uses.indexOf(other));
        return own.equal.isEmpty() && own.ranged.isEmpty() && own.filters.isEmpty();
    }

    /** The step with its order where a sort key can give it; otherwise without, if the application can sort so many rows. */
    private Step sortable(TableFacts table, TableUse use, Step step) {
        String problem = null;
        boolean alone = table.unique(step.equal()) && step.values() == 1 && uses.size() == 1;
        for (OrderUse sort : shape.order()) {
            String column = table.spelled(sort.column().column());
            if (!is(sort.column(), use) || !table.columns().containsKey(column)) {
                problem = "it sorts by " + sort.column().column() + " of a row that is found later";
            } else if (!step.equal().contains(column) && !table.column(column).sortsAlike()) {
                problem = column + " does not sort in DynamoDB as in MySQL";
            } else if (!step.equal().contains(column)
                    && table.column(column).folds()
                    && shape.limit().isPresent()) {
                problem = "the first by " + column + " in its collation are not the first by the bytes of a key";
            } else if (!step.equal().contains(column)
                    && table.column(column).hasNulls()
                    && !step.present().contains(column)
                    && !step.ranged().contains(column)) {
                problem = column + " is NULL in some rows, which an index would leave out";
            }
        }
        List<Sort> open = step.openOrder();
        List<String> texts = open.stream()
                .limit(Math.max(0, open.size() - 1))
                .map(Sort::column)
                .filter(column -> table.columns().containsKey(column)
                        && table.column(column).isText())
                .toList();
        if (!texts.isEmpty()) {
            problem = "a key of " + texts.get(0) + " and what follows it sorts otherwise than the two by themselves";
        }
        if (open.stream().map(Sort::descending).distinct().count() > 1) {
            problem = "its directions differ";
        } else if (!open.isEmpty() && step.values() > 1) {
            problem = "it sorts what several values find";
        } else if (!open.isEmpty()
                && !step.ranged().isEmpty()
                && !step.ranged().contains(open.get(0).column())) {
            problem = "it ranges over one column and sorts by another";
        }
        if (problem == null || alone) {
            open.stream()
                    .map(Sort::column)
                    .filter(column -> !alone && table.column(column).folds())
                    .forEach(column -> remarks.add("the application sorts by " + column
                            + " itself if punctuation and accents matter: a key has the bytes of its lower-case text"));
            return alone ? step.unordered() : step;
        }
        double rows = table.rowsPerKey(step.equal()) * step.values();
        boolean unbounded = step.equal().isEmpty() && !step.unconditional();
        if ((unbounded ? table.rows() : rows) > BY_APPLICATION) {
            throw Refusals.unboundedSort(problem);
        }
        remarks.add("the application sorts about " + Math.round(rows) + " rows itself: " + problem);
        return step.unordered();
    }

    private Set<String> needed(int at) {
        TableUse use = uses.get(at);
        TableFacts table = table(use);
        Set<String> needed = new TreeSet<>();
        if (shape.everyColumn()) {
            needed.addAll(table.columns().keySet());
        }
        shape.projection().stream().filter(column -> is(column, use)).forEach(column -> {
            if (table.columns().containsKey(table.spelled(column.column()))) {
                needed.add(table.spelled(column.column()));
            } else {
                // an expression: whatever it is made of
                needed.addAll(table.columns().keySet());
            }
        });
        shape.aggregates().stream()
                .flatMap(aggregate -> aggregate.column().stream())
                .filter(column -> is(column, use))
                .forEach(column -> needed.add(table.spelled(column.column())));
        shape.joins().forEach(join -> {
            for (ColumnUse side : List.of(join.left(), join.right())) {
                if (is(side, use)) {
                    needed.add(table.spelled(side.column()));
                }
            }
        });
        shape.order().stream()
                .filter(sort -> is(sort.column(), use))
                .forEach(sort -> needed.add(table.spelled(sort.column().column())));
        Conditions own = conditions.get(at);
        needed.addAll(own.filters);
        needed.addAll(own.ranged);
        needed.addAll(own.equal);
        needed.retainAll(table.columns().keySet());
        return needed;
    }

    /** The rows that a COUNT is about, where a row that they reference could hold their number. */
    private Optional<Counted> counted(List<Use> read) {
        Step step = read.get(0).step();
        boolean number = read.size() == 1
                && shape.aggregates().size() == 1
                && shape.aggregates().get(0).function().equals("COUNT")
                && shape.aggregates().get(0).column().isEmpty()
                && shape.projection().isEmpty()
                && step.values() == 1
                && step.ranged().isEmpty()
                && step.present().isEmpty()
                && step.filters().isEmpty();
        if (!number) {
            return Optional.empty();
        }
        TableFacts table = facts.table(step.table());
        double rows = table.rowsPerKey(step.equal());
        boolean few = table.rows() <= 0 || rows <= BY_APPLICATION;
        return facts.relationshipsOfChild(step.table()).stream()
                .filter(one -> !one.hierarchy() && step.equal().equals(new TreeSet<>(one.childColumns())))
                .filter(one -> facts.table(one.parentTable()).unique(one.parentColumns()))
                .findFirst()
                .map(one -> new Counted(one, rows, few));
    }

    private void aggregates(Step first) {
        if (shape.aggregates().isEmpty()) {
            return;
        }
        String function = shape.aggregates().get(0).function();
        double rows = facts.table(first.table()).rowsPerKey(first.equal()) * first.values();
        boolean known = facts.table(first.table()).rows() > 0;
        if (first.equal().isEmpty() || (known && rows > BY_APPLICATION)) {
            throw Refusals.adHocAggregate(function + " over "
                    + (first.equal().isEmpty() ? "a whole table" : "about " + Math.round(rows) + " rows"));
        }
        remarks.add("the application calculates " + function + " over about " + Math.max(1, Math.round(rows))
                + " rows that it reads");
    }

    private void offset() {
        shape.limit()
                .map(LimitUse::largestOffset)
                .filter(offset -> offset.orElse(0) > 0)
                .ifPresent(offset -> remarks.add("pages follow LastEvaluatedKey instead of an offset (up to "
                        + offset.getAsLong() + " was seen)"));
        if (shape.distinct()) {
            remarks.add("the application drops repeated rows");
        }
    }
}
