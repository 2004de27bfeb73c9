package io.mysql2dynamodb.projection.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much SQL as the projection of the simulated table sends: columns and constants of one table, comparisons with
 * parameters, AND, OR, an order by id, which rows have anyway, and a limit. Text is compared without regard to case, as the
 * table's collation does. Anything else is refused.
 */
final class SmallSelect {

    private static final Pattern TOKEN = Pattern.compile("`r`\\.`(\\w+)`|`\\w+`|\\w+|<=|[=<>?(),]");
    private static final Map<String, SmallSelect> PARSED = new ConcurrentHashMap<>();

    private final List<String> tokens = new ArrayList<>();
    private final List<String> selected = new ArrayList<>();
    private final Condition where;
    private final boolean limited;
    private int at;
    private int parameters;

    private interface Condition {
        boolean holds(OrderRow row, List<Object> parameters);
    }

    private SmallSelect(String sql) {
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            tokens.add(token.group(1) == null ? token.group() : "." + token.group(1));
        }
        expect("SELECT");
        do {
            selected.add(take());
        } while (taken(","));
        expect("FROM");
        expect("`orders`");
        expect("AS");
        expect("r");
        expect("WHERE");
        where = any();
        if (taken("ORDER")) {
            expect("BY");
            expect(".id");
        }
        limited = taken("LIMIT");
        if (limited) {
            expect("?");
        }
        if (at < tokens.size()) {
            throw new IllegalArgumentException("not simulated: " + tokens.get(at) + " in " + sql);
        }
    }

    static SmallSelect of(String sql) {
        return PARSED.computeIfAbsent(sql, SmallSelect::new);
    }

    /** The selected values of the rows that the condition holds for. */
    List<Object[]> run(Iterable<OrderRow> rows, List<Object> given) {
        long limit = limited ? ((Number) given.get(parameters)).longValue() : Long.MAX_VALUE;
        List<Object[]> results = new ArrayList<>();
        for (OrderRow row : rows) {
            if (results.size() < limit && where.holds(row, given)) {
                results.add(selected.stream()
                        .map(one -> one.startsWith(".") ? row.column(one.substring(1)) : Long.valueOf(one))
                        .toArray());
            }
        }
        return results;
    }

    private Condition any() {
        Condition first = all();
        while (taken("OR")) {
            Condition left = first;
            Condition right = all();
            first = (row, given) -> left.holds(row, given) || right.holds(row, given);
        }
        return first;
    }

    private Condition all() {
        Condition first = one();
        while (taken("AND")) {
            Condition left = first;
            Condition right = one();
            first = (row, given) -> left.holds(row, given) && right.holds(row, given);
        }
        return first;
    }

    private Condition one() {
        if (taken("(")) {
            Condition inside = any();
            expect(")");
            return inside;
        } else if (taken("TRUE")) {
            return (row, given) -> true;
        }
        String column = take().substring(1);
        String operator = take();
        if (operator.equals("IN")) {
            return listed(column);
        }
        expect("?");
        int parameter = parameters++;
        return (row, given) -> {
            Object value = row.column(column);
            return value != null && fits(operator, compare(value, given.get(parameter)));
        };
    }

    private Condition listed(String column) {
        expect("(");
        int first = parameters;
        do {
            expect("?");
            parameters++;
        } while (taken(","));
        expect(")");
        int end = parameters;
        return (row, given) -> {
            Object value = row.column(column);
            return value != null
                    && given.subList(first, end).stream().anyMatch(parameter -> compare(value, parameter) == 0);
        };
    }

    private static boolean fits(String operator, int comparison) {
        return switch (operator) {
            case "=" -> comparison == 0;
            case ">" -> comparison > 0;
            case "<=" -> comparison <= 0;
            default -> throw new IllegalArgumentException("not simulated: " + operator);
        };
    }

    private static int compare(Object value, Object parameter) {
        return value instanceof String text
                ? text.compareToIgnoreCase((String) parameter)
                : new BigDecimal(value.toString()).compareTo(new BigDecimal(parameter.toString()));
    }

    private String take() {
        return tokens.get(at++);
    }

    private boolean taken(String token) {
        boolean there = at < tokens.size() && tokens.get(at).equals(token);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String token) {
        if (!taken(token)) {
            throw new IllegalArgumentException(
                    "not simulated: " + tokens.subList(at, tokens.size()) + ", not " + token);
        }
    }
}
