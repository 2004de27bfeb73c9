package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.AggregateUse;
import io.mysql2dynamodb.workload.StatementShape.Change;
import io.mysql2dynamodb.workload.StatementShape.ColumnUse;
import io.mysql2dynamodb.workload.StatementShape.JoinType;
import io.mysql2dynamodb.workload.StatementShape.JoinUse;
import io.mysql2dynamodb.workload.StatementShape.LimitUse;
import io.mysql2dynamodb.workload.StatementShape.TableUse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A shape as a plain phrase, such as {@code products by category_id, newest created_at first, at most 12}. */
public final class PatternDescription {

    private final StatementShape shape;
    private final Optional<TableUse> subject;

    private PatternDescription(StatementShape shape) {
        this.shape = shape;
        this.subject = subject(shape);
    }

    /** The phrase; the same for equal shapes. */
    public static String of(StatementShape shape) {
        return new PatternDescription(shape).phrase();
    }

    private String phrase() {
        String table = subject.map(TableUse::table).orElse("no table");
        return switch (shape.kind()) {
            case SELECT -> selected(table);
            case INSERT -> "insert into " + table;
            case UPSERT -> "insert into " + table + ", or update what is there";
            case INSERT_IGNORE -> "insert into " + table + ", unless it is there";
            case REPLACE -> "insert into " + table + ", or replace what is there";
            case INSERT_SELECT -> "insert into " + table + sources();
            case UPDATE -> "update " + columns(shape.changedColumns()) + " of " + changed(Change.UPDATE) + tail();
            case DELETE -> "delete " + changed(Change.DELETE) + tail();
            case TRUNCATE -> "empty " + table;
            case LOAD -> "load a file into " + table;
            case CALL ->
                shape.unresolved().stream()
                        .findFirst()
                        .map(what -> what.replaceFirst("^what the procedure (.*) does$", "call of $1"))
                        .orElse("call of a procedure");
        };
    }

    /** The table that a statement is about: the first one, unless that is only looked up for another. */
    private static Optional<TableUse> subject(StatementShape shape) {
        for (TableUse table : shape.tables()) {
            boolean lookedUp = shape.joins().stream()
                    .anyMatch(join -> (join.type() == JoinType.RIGHT && is(join.left(), table))
                            || (join.type() != JoinType.INNER
                                    && join.type() != JoinType.RIGHT
                                    && is(join.right(), table)));
            if (!lookedUp) {
                return Optional.of(table);
            }
        }
        return shape.tables().stream().findFirst();
    }

    private static boolean is(ColumnUse column, TableUse table) {
        return column.table().equals(table.table()) && column.alias().equals(table.alias());
    }

    private String selected(String table) {
        boolean one = shape.limit().filter(limit -> isOne(limit)).isPresent();
        StringBuilder text = new StringBuilder();
        boolean figuresOnly =
                !shape.aggregates().isEmpty() && shape.projection().isEmpty() && !shape.everyColumn();
        boolean grouped = shape.grouping().stream()
                .anyMatch(column -> column.table().isEmpty() || column.table().equals(table));
        if (figuresOnly || grouped) {
            text.append(figures()).append(" of ").append(table);
            if (!shape.grouping().isEmpty()) {
                text.append(" for each ").append(columns(shape.grouping()));
            }
        } else if (shape.distinct() && !shape.projection().isEmpty()) {
            text.append("distinct ")
                    .append(columns(shape.projection()))
                    .append(" of ")
                    .append(table);
        } else {
            text.append(one ? "one " + singular(table) : table);
        }
        text.append(related()).append(tail());
        if (!one) {
            shape.limit().ifPresent(limit -> text.append(", ").append(limited(limit)));
        }
        if (shape.locking()) {
            text.append(", locked");
        }
        return text.toString();
    }

    private static boolean isOne(LimitUse limit) {
        return limit.most().isPresent() && limit.most().getAsLong() == 1;
    }

    private String figures() {
        List<String> figures = new ArrayList<>();
        for (AggregateUse aggregate : shape.aggregates()) {
            String what = aggregate.column().map(ColumnUse::column).orElse("");
            String function = aggregate.function().toLowerCase(Locale.ROOT);
            String distinct = aggregate.distinct() ? "distinct " : "";
            figures.add(what.isEmpty() ? "count" : function + " of " + distinct + what);
        }
        return figures.isEmpty() ? "groups" : listed(figures);
    }

    private String sources() {
        List<String> sources =
                shape.tables().stream().skip(1).map(TableUse::table).distinct().toList();
        return (sources.isEmpty() ? "" : " from " + listed(sources)) + tail();
    }

    private String changed(Change change) {
        return listed(shape.tables().stream()
                .filter(table -> table.change() == change)
                .map(TableUse::table)
                .distinct()
                .toList());
    }

    /** The tables that belong to the subject. */
    private String related() {
        Set<String> with = new LinkedHashSet<>();
        Set<String> having = new LinkedHashSet<>();
        Set<String> lacking = new LinkedHashSet<>();
        for (TableUse table : shape.tables()) {
            if (subject.filter(table::equals).isPresent()) {
                continue;
            }
            JoinType type = shape.joins().stream()
                    .filter(join -> is(join.left(), table) || is(join.right(), table))
                    .map(JoinUse::type)
                    .findFirst()
                    .orElse(JoinType.INNER);
            boolean alike =
                    subject.map(TableUse::table).filter(table.table()::equals).isPresent();
            (type == JoinType.SEMI ? having : type == JoinType.ANTI ? lacking : with)
                    .add(alike ? "other " + table.table() : table.table());
        }
        return (with.isEmpty() ? "" : " with " + listed(List.copyOf(with)))
                + (having.isEmpty() ? "" : " that have " + listed(List.copyOf(having)))
                + (lacking.isEmpty() ? "" : " that have no " + listed(List.copyOf(lacking)));
    }

    private String tail() {
        return ConditionPhrase.of(shape, subject) + OrderPhrase.of(shape);
    }

    private static String limited(LimitUse limit) {
        String most;
        if (limit.most().isEmpty()) {
            most = "a limited number";
        } else if (limit.least().equals(limit.most())) {
            most = "at most " + limit.most().getAsLong();
        } else {
            most = "at most " + limit.least().getAsLong() + " to "
                    + limit.most().getAsLong();
        }
        return limit.largestOffset().isPresent() ? most + " a page" : most;
    }

    private static String columns(List<ColumnUse> columns) {
        return listed(columns.stream().map(ColumnUse::column).distinct().toList());
    }

    private static String singular(String table) {
        if (table.endsWith("ies")) {
            return table.substring(0, table.length() - 3) + "y";
        } else if (table.endsWith("sses")
                || table.endsWith("xes")
                || table.endsWith("ches")
                || table.endsWith("shes")) {
            return table.substring(0, table.length() - 2);
        }
        return table.endsWith("s") && !table.endsWith("ss") ? table.substring(0, table.length() - 1) : table;
    }

    /** Words with commas, and "and" before the last; of more than four the first three and how many more. */
    static String listed(List<String> words) {
        if (words.size() > 4) {
            return String.join(", ", words.subList(0, 3)) + " and " + (words.size() - 3) + " more";
        }
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
