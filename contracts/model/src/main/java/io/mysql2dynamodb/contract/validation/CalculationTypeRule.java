package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.Calculation.Aggregate;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.names.JoinNames;
import io.mysql2dynamodb.contract.names.ResolvedColumn;
import io.mysql2dynamodb.contract.names.UnknownNameException;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.contract.sql.UnsafeSqlException;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.List;

/** What is calculated with is of a type that the calculation is exact for. */
final class CalculationTypeRule implements SourceRule {

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        Places.attributes(contract).forEach(place -> schema.table(
                        place.of().entity().sourceTable())
                .ifPresent(source -> {
                    Calculation calculation = place.attribute().calculation().orElse(null);
                    if (calculation instanceof Aggregate aggregate) {
                        aggregate(schema, source, place, aggregate, findings);
                    } else if (calculation instanceof Calculation.DateMath math) {
                        dateMath(schema, source, place, math, findings);
                    } else if (calculation instanceof Calculation.Concat concat
                            && concat.parts().isEmpty()) {
                        concat(source, place, findings);
                    }
                }));
    }

    private static void aggregate(
            SourceSchema schema, SourceTable source, AttributePlace place, Aggregate aggregate, Findings findings) {
        if (aggregate.operation() == Aggregate.Operation.COUNT) {
            return;
        }
        schema.table(aggregate.targetTable())
                .map(target -> JoinNames.of(source, target, aggregate.alias()))
                .ifPresent(names -> {
                    String pointer = place.pointer() + "/calculation/select_column";
                    boolean sums = aggregate.operation() == Aggregate.Operation.SUM
                            || aggregate.operation() == Aggregate.Operation.AVG;
                    if (sums) {
                        operands(names, aggregate.select()).stream()
                                .filter(column -> !sumsExactly(column.type()))
                                .findFirst()
                                .ifPresent(column -> inexact(aggregate, column, pointer, findings));
                    } else {
                        ColumnTypes.selected(names, aggregate.select())
                                .filter(column -> !ordered(column.type()))
                                .ifPresent(column -> findings.error(
                                        pointer,
                                        aggregate.operation() + " of '" + column.name() + "' of type "
                                                + column.type().declared() + " has no meaning",
                                        "name a column of numbers, texts or dates"));
                    }
                });
    }

    private static List<SourceColumn> operands(JoinNames names, String select) {
        try {
            return SqlFragment.parse(select).operands().stream()
                    .map(names.selected()::resolve)
                    .map(ResolvedColumn::column)
                    .toList();
        } catch (UnsafeSqlException | UnknownNameException e) {
            return List.of(); // SqlRule and SqlNameRule have reported it
        }
    }

    private static void inexact(Aggregate aggregate, SourceColumn column, String pointer, Findings findings) {
        findings.error(
                pointer,
                aggregate.operation() + " of '" + column.name() + "' of type "
                        + column.type().declared()
                        + " would be a floating-point number, which depends on the order of reading",
                "write CAST(" + column.name() + " AS DECIMAL(30,10)) with the digits that it needs");
    }

    private static boolean sumsExactly(ColumnType type) {
        return type.base().isInteger() || type.base() == Base.DECIMAL || type.base() == Base.YEAR;
    }

    private static boolean ordered(ColumnType type) {
        return type.base() != Base.JSON && type.base() != Base.GEOMETRY;
    }

    private static void dateMath(
            SourceSchema schema,
            SourceTable source,
            AttributePlace place,
            Calculation.DateMath math,
            Findings findings) {
        List<String> names = place.attribute().source().names();
        String pointer = place.pointer() + "/source_column";
        source.column(names.get(0)).ifPresent(column -> date(column, pointer, findings));
        String written = math.otherColumn().orElseGet(() -> SqlQuoting.name(names.get(names.size() - 1)));
        boolean given = math.otherColumn().isPresent() || names.size() > 1;
        String other =
                place.pointer() + (math.otherColumn().isPresent() ? "/calculation/other_column" : "/source_column");
        if (given) {
            ColumnTypes.judged(schema, source, place.attribute(), written).ifPresent(column -> {
                if (math.operation() == Calculation.DateMath.Operation.DIFF) {
                    date(column, other, findings);
                } else if (!column.type().base().isInteger()) {
                    findings.error(
                            other,
                            "'" + column.name() + "' of type " + column.type().declared()
                                    + " is no whole number of units",
                            "name an integer column");
                }
            });
        }
        math.otherColumn()
                .filter(text -> !isColumn(text))
                .ifPresent(text -> findings.error(
                        other, "'" + text + "' is more than a column", "name a column, or table.column of the join"));
    }

    private static boolean isColumn(String written) {
        try {
            return SqlFragment.parse(written).asColumn().isPresent();
        } catch (UnsafeSqlException e) {
            return true; // SqlRule has reported it
        }
    }

    private static void date(SourceColumn column, String pointer, Findings findings) {
        if (!column.type().base().isDate()) {
            findings.error(
                    pointer,
                    "date-math of '" + column.name() + "' of type "
                            + column.type().declared(),
                    "name a column of type DATE, DATETIME or TIMESTAMP");
        }
    }

    private static void concat(SourceTable source, AttributePlace place, Findings findings) {
        for (String name : place.attribute().source().names()) {
            source.column(name)
                    .filter(column ->
                            column.type().base().isBinary() || column.type().base() == Base.GEOMETRY)
                    .ifPresent(column -> findings.error(
                            place.pointer() + "/source_column",
                            "'" + column.name() + "' of type " + column.type().declared() + " has no text form",
                            "leave it out, or write HEX(" + column.name() + ") as one of parts"));
        }
    }
}
