package io.mysql2dynamodb.modeling.pattern;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rows of one table that are looked for once. Columns are spelled as the schema does. Immutable, and equal by value.
 *
 * @param table the table
 * @param equal columns of which one value is given, or each value of a list
 * @param values how many values are given together: more than 1 for lists, each looked for by itself
 * @param ranged columns of which a range is given
 * @param bounded those of them of which both ends are given
 * @param present columns that must not be NULL
 * @param filters columns with other conditions, that no key answers
 * @param order how the rows must come
 * @param limit the most rows wanted
 * @param needed columns that the answer or a condition needs
 * @param strong whether the answer must hold everything written before
 * @param returned rows that were seen to come back, on average
 */
public record Step(
        String table,
        Set<String> equal,
        int values,
        Set<String> ranged,
        Set<String> bounded,
        Set<String> present,
        Set<String> filters,
        List<Sort> order,
        OptionalLong limit,
        Set<String> needed,
        boolean strong,
        OptionalDouble returned) {

    public Step {
        equal = sorted(equal);
        ranged = sorted(ranged);
        bounded = sorted(bounded);
        present = sorted(present);
        filters = sorted(filters);
        order = List.copyOf(order);
        needed = sorted(needed);
    }

    private static Set<String> sorted(Collection<String> names) {
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /** Looks for the rows that have given values in some columns. */
    public static Step byKey(String table, Collection<String> equal, Collection<String> needed, boolean strong) {
        return new Step(
                table,
                sorted(equal),
                1,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                OptionalLong.empty(),
                sorted(needed),
                strong,
                OptionalDouble.empty());
    }

    /** The same of another table, by other columns, without order and limit: how the item that holds the rows is found. */
    public Step of(String other, Collection<String> keys, Collection<String> wanted) {
        return new Step(
                other,
                sorted(keys),
                values,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                OptionalLong.empty(),
                sorted(wanted),
                strong,
                OptionalDouble.empty());
    }

    /** The same with more columns of which a value is given. */
    public Step withEqual(Collection<String> more) {
        Set<String> all = new TreeSet<>(equal);
        all.addAll(more);
        return new Step(
                table,
                all,
                values,
                ranged,
                bounded,
                present,
                filters,
                order,
                limit,
                needed,
                strong,
                OptionalDouble.empty());
    }

    /** The same with more columns in the answer. */
    public Step withNeeded(Collection<String> more) {
        Set<String> all = new TreeSet<>(needed);
        all.addAll(more);
        return new Step(table, equal, values, ranged, bounded, present, filters, order, limit, all, strong, returned);
    }

    /** The same without order and limit: the application sorts and cuts. */
    public Step unordered() {
        return new Step(
                table,
                equal,
                values,
                ranged,
                bounded,
                present,
                filters,
                List.of(),
                OptionalLong.empty(),
                needed,
                strong,
                returned);
    }

    /** The criteria that still order rows of which the columns of {@link #equal} are all alike. */
    public List<Sort> openOrder() {
        return order.stream().filter(sort -> !equal.contains(sort.column())).toList();
    }

    /** Whether it reads whole rows of the table without any condition. */
    public boolean unconditional() {
        return equal.isEmpty() && ranged.isEmpty() && present.isEmpty() && filters.isEmpty();
    }
}
