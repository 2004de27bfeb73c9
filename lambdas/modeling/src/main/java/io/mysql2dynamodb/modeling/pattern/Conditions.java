package io.mysql2dynamodb.modeling.pattern;

import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.ConditionUse;
import io.mysql2dynamodb.workload.StatementShape.Operator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The conditions on one use of a table, by what a key can do with them. */
final class Conditions {

    final Set<String> equal = new TreeSet<>();
    final Set<String> ranged = new TreeSet<>();
    final Set<String> present = new TreeSet<>();
    final Set<String> filters = new TreeSet<>();
    private int values = 1;
    private boolean alternatives;

    static Conditions of(TableFacts table, List<ConditionUse> conditions) {
        Conditions read = new Conditions();
        conditions.forEach(condition -> read.add(table, condition));
        read.filters.removeAll(read.equal);
        read.filters.removeAll(read.ranged);
        read.ranged.removeAll(read.equal);
        return read;
    }

    private void add(TableFacts table, ConditionUse condition) {
        String column = table.spelled(condition.column().column());
        if (condition.operator() == Operator.FULLTEXT || condition.operator() == Operator.CONTAINS) {
            throw Refusals.textSearch(table.name() + "." + column);
        }
        boolean key = table.columns().containsKey(column)
                && !condition.alternative()
                && (table.column(column).canBeKey() || table.isBinaryIdentity(column));
        alternatives |= condition.alternative();
        switch (condition.operator()) {
            case EQUALS -> (key ? equal : filters).add(column);
            case IN -> {
                (key ? equal : filters).add(column);
                values *= key ? Math.max(1, condition.values()) : 1;
            }
            case RANGE -> {
                // the bytes of a lower-case text are not in the order of a collation
                boolean sorts = key
                        && table.column(column).sortsAlike()
                        && !table.column(column).folds();
                (sorts ? ranged : filters).add(column);
            }
            case PREFIX -> (key && table.column(column).sortsAlike() ? ranged : filters).add(column);
            case IS_NOT_NULL -> present.add(column);
            default -> filters.add(column);
        }
    }

    int values() {
        return values;
    }

    /** Whether a condition is one of several of which one must hold, and nothing else narrows. */
    boolean onlyAlternatives() {
        return alternatives && equal.isEmpty();
    }

    /** The conditions of an alias, or of the table where it has none. */
    static List<ConditionUse> of(StatementShape shape, StatementShape.TableUse use) {
        return shape.conditions().stream()
                .filter(condition -> condition.column().table().equals(use.table())
                        && (condition.column().alias().isEmpty()
                                || condition.column().alias().equals(use.alias())))
                .toList();
    }
}
