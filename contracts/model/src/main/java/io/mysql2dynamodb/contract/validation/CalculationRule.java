package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.NearestName;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import java.util.List;
import java.util.Locale;

/** Calculations have the parts that they need. */
final class CalculationRule implements ContractRule {

    private static final List<String> UNITS =
            List.of("MICROSECOND", "SECOND", "MINUTE", "HOUR", "DAY", "WEEK", "MONTH", "QUARTER", "YEAR");

    @Override
    public void check(MigrationContract contract, Findings findings) {
        Places.attributes(contract)
                .forEach(place ->
                        place.attribute().calculation().ifPresent(calculation -> check(place, calculation, findings)));
    }

    private static void check(AttributePlace place, Calculation calculation, Findings findings) {
        String pointer = place.pointer() + "/calculation";
        joined(place, findings);
        if (calculation instanceof Calculation.DateMath math) {
            dateMath(place, math, pointer, findings);
        } else if (calculation instanceof Calculation.Aggregate aggregate
                && aggregate.select().strip().equals("*")
                && !SqlPiece.everyRow(aggregate)) {
            findings.error(
                    pointer + "/select_column",
                    aggregate.operation() + " of * has no meaning",
                    "name a column; * is for COUNT");
        }
    }

    /** A calculation sees at most one joined row. */
    private static void joined(AttributePlace place, Findings findings) {
        if (place.attribute().join().orElse(null) instanceof Join.JsonConstruction) {
            findings.error(
                    place.pointer() + "/calculation",
                    "a json-construction gives several rows, of which a calculation can see none",
                    "remove one of the two, or use another join");
        }
    }

    private static void dateMath(AttributePlace place, Calculation.DateMath math, String pointer, Findings findings) {
        String unit = math.unit().toUpperCase(Locale.ROOT);
        if (!UNITS.contains(unit)) {
            findings.error(
                    pointer + "/unit",
                    "'" + math.unit() + "' is no unit of time" + NearestName.hint(unit, UNITS),
                    "use one of " + String.join(", ", UNITS));
        }
        boolean twoColumns = place.attribute().source().names().size() == 2;
        if (math.operation() == Calculation.DateMath.Operation.DIFF) {
            if (math.otherColumn().isEmpty() && !twoColumns) {
                findings.error(pointer, "diff has nothing to compare with", "add other_column");
            }
        } else if (math.amount().isEmpty() == math.otherColumn().isEmpty()) {
            findings.error(
                    pointer, "add and subtract take either an amount or other_column", "give exactly one of the two");
        }
    }
}
