package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.TimeBuckets;
import io.mysql2dynamodb.modeling.candidate.AccessPath;
import io.mysql2dynamodb.modeling.candidate.KeySpread;
import io.mysql2dynamodb.modeling.facts.HierarchyPath;
import io.mysql2dynamodb.modeling.pattern.PatternParameters;
import io.mysql2dynamodb.modeling.pattern.RangeText;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Writes the conditions by which keys are found. */
final class KeyConditions {

    private final PatternParameters parameters;
    private final BiFunction<String, Integer, String> names;

    /**
     * @param names the name of a column's value: the first or a later one
     */
    KeyConditions(PatternParameters parameters, BiFunction<String, Integer, String> names) {
        this.parameters = parameters;
        this.names = names;
    }

    /** The condition on the whole of a key: {@code pk = 'ORDER#{id:010}'}. */
    String whole(KeyForm key) {
        return key.attribute() + " = " + value(key, key.columns().size(), true);
    }

    /** The partitions that a range of time touches, by the names of its ends. */
    TimeBuckets buckets(KeySpread.Buckets buckets) {
        List<String> operators = RangeText.operators(parameters.sql(), buckets.column());
        boolean upwards = operators.size() == 1 || RangeText.isUpwards(operators);
        return new TimeBuckets(
                buckets.by(),
                names.apply(buckets.column(), upwards ? 0 : 1),
                names.apply(buckets.column(), upwards ? 1 : 0));
    }

    /** The condition on the part of a sort key that a path uses; empty where it uses none. */
    Optional<String> sort(KeyForm key, AccessPath path) {
        if (path.ranged().isPresent()) {
            return range(key, path.sortEqual(), path.ranged().get());
        }
        if (path.sortEqual() == key.columns().size() && !key.columns().isEmpty()) {
            return Optional.of(whole(key));
        }
        boolean prefixed = path.sortEqual() > 0 || !key.prefix().isEmpty();
        return prefixed && !key.whole()
                ? Optional.of("begins_with(" + key.attribute() + ", '" + beginning(key, path.sortEqual()) + "')")
                : Optional.empty();
    }

    private Optional<String> range(KeyForm key, int before, String column) {
        String attribute = key.attribute();
        if (HierarchyPath.isPath(column)) {
            return Optional.of("begins_with(" + attribute + ", " + bound(key, before, column, 0, false) + ")");
        }
        List<String> operators = RangeText.operators(parameters.sql(), column);
        if (operators.isEmpty()) {
            return before > 0 || !key.prefix().isEmpty()
                    ? Optional.of("begins_with(" + attribute + ", '" + beginning(key, before) + "')")
                    : Optional.empty();
        }
        String operator = operators.get(0);
        return Optional.of(
                switch (operator) {
                    case "BETWEEN" ->
                        attribute + " BETWEEN " + bound(key, before, column, 0, false) + " AND "
                                + bound(key, before, column, 1, true);
                    case "LIKE" -> "begins_with(" + attribute + ", " + bound(key, before, column, 0, false) + ")";
                    default -> comparison(key, before, column, operators);
                });
    }

    private String comparison(KeyForm key, int before, String column, List<String> operators) {
        if (RangeText.isClosed(operators)) {
            int lower = RangeText.isUpwards(operators) ? 0 : 1;
            // both ends of BETWEEN belong to it
            return key.attribute() + " BETWEEN "
                    + bound(key, before, column, lower, operators.get(lower).equals(">")) + " AND "
                    + bound(
                            key,
                            before,
                            column,
                            1 - lower,
                            operators.get(1 - lower).equals("<="));
        }
        String operator = operators.get(0);
        boolean behind = operator.equals("<=") || operator.equals(">");
        String bound = bound(key, before, column, 0, behind);
        if (key.whole() || beginning(key, before).isEmpty()) {
            return key.attribute() + " " + operator + " " + bound;
        }
        // what comes before the column is given: a comparison alone would go on to other values of that
        String first = beginning(key, before);
        return key.attribute() + " BETWEEN "
                + (operator.startsWith("<")
                        ? "'" + first + "' AND " + bound
                        : bound + " AND '" + behindAll(first) + "'");
    }

    /** A text behind all that go on with a beginning. */
    private static String behindAll(String beginning) {
        int last = beginning.length() - 1;
        return beginning.substring(0, last) + (char) (beginning.charAt(last) + 1);
    }

    /**
     * What a range of a sort key finds beyond the statement's, in words: DynamoDB judges one comparison or BETWEEN, whose
     * ends belong to it.
     */
    Optional<String> loose(KeyForm key, String column) {
        List<String> operators = RangeText.operators(parameters.sql(), column);
        if (operators.size() < 2) {
            boolean within = !key.whole()
                    && (key.columns().indexOf(column) > 0 || !key.prefix().isEmpty());
            boolean open = operators.equals(List.of("<")) || operators.equals(List.of(">"));
            return open && within && !hasMore(key, column) ? Optional.of(endLeftOut(column)) : Optional.empty();
        } else if (!RangeText.isClosed(operators)) {
            return Optional.of("judges the other conditions on " + column);
        }
        boolean open = operators.contains(">") || operators.contains("<");
        return open && !hasMore(key, column) ? Optional.of(endLeftOut(column)) : Optional.empty();
    }

    private static String endLeftOut(String column) {
        return "drops rows at an end of the range of " + column + " that the statement leaves out";
    }

    private static boolean hasMore(KeyForm key, String column) {
        return !key.whole() && key.columns().indexOf(column) < key.columns().size() - 1;
    }

    /** A bound; one behind all texts that go on with {@code #}, where more columns follow. */
    private String bound(KeyForm key, int before, String column, int occurrence, boolean behind) {
        String name = names.apply(column, occurrence);
        if (key.whole()) {
            return key.type() == AttributeType.N ? "{" + name + "}" : "'{" + name + "}'";
        }
        return "'" + beginning(key, before) + "{" + name + key.padding(column) + "}"
                + (behind && hasMore(key, column) ? "$" : "")
                + "'";
    }

    private String value(KeyForm key, int columns, boolean quoted) {
        if (key.whole()) {
            String name = names.apply(key.columns().get(0), 0);
            return key.type() == AttributeType.N ? "{" + name + "}" : "'{" + name + "}'";
        }
        StringBuilder text = new StringBuilder(key.prefix());
        for (int i = 0; i < columns; i++) {
            String column = key.columns().get(i);
            text.append(i == 0 ? "" : "#")
                    .append('{')
                    .append(names.apply(column, 0))
                    .append(key.padding(column))
                    .append('}');
        }
        if (quoted) {
            key.spread().ifPresent(tail -> text.append(key.separator())
                    .append('{')
                    .append(tail.placeholder())
                    .append('}'));
        }
        return quoted ? "'" + text + "'" : text.toString();
    }

    /** What a text begins with whose first columns are given. */
    private String beginning(KeyForm key, int columns) {
        return value(key, columns, false)
                + (columns > 0 && columns < key.columns().size() ? "#" : "");
    }
}
