package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.Calculation.Aggregate;
import io.mysql2dynamodb.contract.Calculation.Case;
import io.mysql2dynamodb.contract.Calculation.Concat;
import io.mysql2dynamodb.contract.Calculation.DateMath;
import io.mysql2dynamodb.projection.property.NaiveValue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The calculations, as CONTRACT.md's table has them. */
final class NaiveCalculations {

    private static final Set<Kind> DATED = Set.of(Kind.DATE, Kind.DATETIME, Kind.TIMESTAMP);

    private final NaiveRow row;
    private final NaiveJoins joins;
    private final NaiveTypes types;

    NaiveCalculations(NaiveRow row, NaiveJoins joins, NaiveTypes types) {
        this.row = row;
        this.joins = joins;
        this.types = types;
    }

    /** The calculated value; null for NULL. */
    NaiveValue value(Attribute attribute) {
        Calculation calculation = attribute.calculation().orElseThrow();
        if (calculation instanceof Aggregate aggregate) {
            return aggregate(aggregate);
        } else if (calculation instanceof Case choice) {
            return choice(attribute, choice);
        } else if (calculation instanceof Concat concat) {
            return concat(attribute, concat);
        }
        return dateMath(attribute, (DateMath) calculation);
    }

    private NaiveValue aggregate(Aggregate aggregate) {
        GeneratedTable target = row.names().table(aggregate.targetTable());
        NaiveSql.Row child = NaiveSql.Row.joined(
                aggregate.alias().orElse(target.name()), target, row.source().table());
        String children = row.from() + " JOIN " + child.from() + " ON "
                + NaiveSql.condition(aggregate.condition(), row.source(), child);
        String select = NaiveSql.qualified(aggregate.select(), List.of(child, row.source()));
        String whole = aggregate.operation() + "(" + select + ")";
        NaiveValue value = row.one(whole, children);
        boolean extreme =
                aggregate.operation() == Aggregate.Operation.MIN || aggregate.operation() == Aggregate.Operation.MAX;
        if (value == null || !extreme || value.kind() != Kind.TEXT) {
            return value;
        }
        // among texts that the collation holds equal, the one with the lowest bytes
        String first = aggregate.operation() == Aggregate.Operation.MIN ? " ASC" : " DESC";
        return row.database()
                .values(
                        select,
                        children,
                        "WHERE " + select + " IS NOT NULL ORDER BY CONCAT(" + select + ")" + first + ", CAST(" + select
                                + " AS BINARY) LIMIT 1")
                .get(0);
    }

    private NaiveValue choice(Attribute attribute, Case choice) {
        StringBuilder sql = new StringBuilder("CASE");
        choice.branches().forEach(branch -> sql.append(" WHEN ")
                .append(judged(attribute, branch.when()))
                .append(" THEN ")
                .append(judged(attribute, branch.then())));
        choice.otherwise().ifPresent(otherwise -> sql.append(" ELSE ").append(judged(attribute, otherwise)));
        return row.one(sql + " END", rows(attribute, sql.toString()));
    }

    private NaiveValue concat(Attribute attribute, Concat concat) {
        List<String> parts = concat.parts().isEmpty() ? attribute.source().names() : concat.parts();
        List<String> texts = new ArrayList<>();
        for (String part : parts) {
            String judged = judged(attribute, part);
            // the first part that cannot be gives the reason
            texts.add(types.textOrNull(row.one(judged, rows(attribute, judged))));
        }
        return NaiveJoins.joined(texts, concat.separator().orElse(""));
    }

    /** The source row, with the row of the attribute's own join where the SQL names it. */
    private String rows(Attribute attribute, String sql) {
        return attribute
                .join()
                .filter(join -> sql.matches(".*\\b" + row.joined(join).row().alias() + "\\..*"))
                .map(joins::rows)
                .orElse(row.from());
    }

    private String judged(Attribute attribute, String fragment) {
        List<NaiveSql.Row> scope = new ArrayList<>(List.of(row.source()));
        attribute.join().ifPresent(join -> scope.add(row.joined(join).row()));
        return NaiveSql.qualified(fragment, scope);
    }

    private NaiveValue dateMath(Attribute attribute, DateMath math) {
        String column = attribute.source().first();
        String other = math.otherColumn()
                .orElseGet(() -> attribute.source().names().size() > 1
                        ? attribute.source().names().get(1)
                        : null);
        NaiveValue operand = row.column(column);
        if (missing(operand) || (other != null && missing(row.column(other)))) {
            return null;
        }
        boolean diff = math.operation() == DateMath.Operation.DIFF;
        NaiveValue result = diff
                ? row.expression("TIMESTAMPDIFF(" + math.unit() + ", " + column + ", " + other + ")")
                : row.expression("DATE_" + (math.operation() == DateMath.Operation.ADD ? "ADD" : "SUB") + "(" + column
                        + ", INTERVAL " + (other == null ? math.amount().orElseThrow() : other) + " " + math.unit()
                        + ")");
        if (result == null) {
            throw new NaiveRefusal("date-out-of-range");
        }
        return diff || operand.kind() != Kind.TIMESTAMP ? result : new NaiveValue(Kind.TIMESTAMP, result.text(), "");
    }

    private boolean missing(NaiveValue operand) {
        return operand == null || (DATED.contains(operand.kind()) && types.text(operand) == null);
    }
}
