package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.projection.property.GeneratedTable.Column;
import java.util.List;
import java.util.function.Predicate;

/**
 * Draws SQL fragments over the rows in scope. Nothing drawn can fail in MySQL: no arithmetic past its limits, no
 * comparison of texts of different collations, no literal that is no value.
 */
final class SqlGenerator {

    /** A value as SQL, and what kind of values it gives. */
    record Expression(String sql, Family family) {}

    private static final List<String> COMPARISONS = List.of("=", "<>", "<", ">=", "<=>");

    private final Dice dice;

    SqlGenerator(Dice dice) {
        this.dice = dice;
    }

    /** A condition; unqualified names in it mean the first row in scope that has them. */
    String condition(List<Visible> scope) {
        return switch (dice.below(8)) {
            case 0 -> atom(scope) + " AND " + atom(scope);
            case 1 -> atom(scope) + " OR " + atom(scope);
            case 2 -> "(" + atom(scope) + " OR " + atom(scope) + ") AND " + atom(scope);
            case 3 -> "NOT (" + atom(scope) + ")";
            default -> atom(scope);
        };
    }

    private String atom(List<Visible> scope) {
        Visible row = dice.pick(scope);
        Column column = dice.pick(row.table().columns().stream()
                .filter(candidate -> candidate.family().compares())
                .filter(candidate -> !isTextKey(candidate))
                .toList());
        String name = name(scope, row, column);
        List<String> literals = literals(column);
        if (literals.isEmpty() || dice.chance(20)) {
            return name + (dice.chance(50) ? " IS NULL" : " IS NOT NULL");
        }
        return switch (dice.below(6)) {
            case 0 -> name + " IN (" + String.join(", ", dice.some(literals, 3)) + ")";
            case 1 -> name + " BETWEEN " + dice.pick(literals) + " AND " + dice.pick(literals);
            case 2 -> column.family() == Family.TEXT ? name + " LIKE '%a%'" : name + " > " + dice.pick(literals);
            default -> name + " " + dice.pick(COMPARISONS) + " " + dice.pick(literals);
        };
    }

    /**
     * Whether rows are asked for by equality of this text. With a second equality MySQL then compares the two constants
     * by the connection's collation instead of the column's, and can lose rows.
     */
    private static boolean isTextKey(Column column) {
        boolean key = column.name().equals(GeneratedTable.PART) || column.name().matches("(.*_)?id");
        return key && column.family() == Family.TEXT;
    }

    /** A column, or an expression over one. */
    Expression expression(List<Visible> scope, Predicate<Family> wanted) {
        if (dice.chance(40)) {
            Expression computed = computed(scope);
            if (wanted.test(computed.family())) {
                return computed;
            }
        }
        return column(scope, wanted);
    }

    /** A column; every table has one of type text and one of type integer at least. */
    Expression column(List<Visible> scope, Predicate<Family> wanted) {
        Visible row = dice.pick(named(scope));
        List<Column> fitting = row.table().columns().stream()
                .filter(column -> wanted.test(column.family()))
                .toList();
        Column column = dice.pick(fitting);
        return new Expression(name(scope, row, column), column.family());
    }

    private Expression computed(List<Visible> scope) {
        Visible row = dice.pick(named(scope));
        Column column = dice.pick(row.table().columns());
        String name = name(scope, row, column);
        if (column.calculable()) {
            return switch (dice.below(6)) {
                case 0 -> new Expression(name + " + 1", column.family());
                case 1 -> new Expression("-" + name, column.family());
                case 2 -> new Expression(name + " / 3", Family.DECIMAL);
                case 3 -> new Expression(name + " * 1e0", Family.FLOATING);
                case 4 -> new Expression("COALESCE(" + name + ", 5)", column.family());
                default -> new Expression("CAST(" + name + " AS CHAR)", Family.TEXT);
            };
        }
        return switch (column.family()) {
            case TEXT -> text(name);
            case DATETIME, TIMESTAMP -> new Expression("CAST(" + name + " AS CHAR)", Family.TEXT);
            case BINARY -> new Expression("HEX(" + name + ")", Family.TEXT);
            case JSON -> new Expression("JSON_EXTRACT(" + name + ", '$.a')", Family.JSON);
            case BIT -> new Expression("CAST(" + name + " AS UNSIGNED)", Family.INTEGER);
            default -> new Expression("IF(" + atom(scope) + ", 1, 0)", Family.INTEGER);
        };
    }

    private Expression text(String name) {
        return switch (dice.below(7)) {
            case 0 -> new Expression("UPPER(" + name + ")", Family.TEXT);
            case 1 -> new Expression("CONCAT(" + name + ", '-', " + name + ")", Family.TEXT);
            case 2 -> new Expression("COALESCE(" + name + ", 'none')", Family.TEXT);
            case 3 -> new Expression("CHAR_LENGTH(" + name + ")", Family.INTEGER);
            case 4 -> new Expression("NULLIF(" + name + ", 'a')", Family.TEXT);
            case 5 -> new Expression("CASE WHEN " + name + " = 'a' THEN 'yes' ELSE " + name + " END", Family.TEXT);
            default -> new Expression("LEFT(" + name + ", 2)", Family.TEXT);
        };
    }

    /** The column as a contract may write it: with its row's name, or without where that means the same. */
    String name(List<Visible> scope, Visible row, Column column) {
        Visible first = scope.stream()
                .filter(candidate -> candidate.table().find(column.name()).isPresent())
                .findFirst()
                .orElseThrow();
        return first.equals(row) && dice.chance(50) ? column.name() : row.name() + "." + column.name();
    }

    /** The rows that go by a name of their own: of two with one name, the first is meant. */
    private static List<Visible> named(List<Visible> scope) {
        return scope.stream()
                .filter(row -> scope.stream()
                        .filter(other -> other.name().equals(row.name()))
                        .findFirst()
                        .filter(row::equals)
                        .isPresent())
                .toList();
    }

    /** Literals that can be compared with the column, in the words of a contract. */
    static List<String> literals(Column column) {
        boolean narrow = column.declaration().matches(".*CHARACTER SET (latin1|utf8) ?.*");
        return column.literals().stream()
                .filter(literal -> literal.startsWith("'") || literal.matches("-?[0-9.]+"))
                .filter(literal -> !literal.contains("\\"))
                .filter(literal -> !narrow || literal.matches("[ -~]*"))
                .filter(literal -> !column.family().dated() || !literal.matches("'(0000|.*-00).*|.*02-3.*"))
                .toList();
    }
}
