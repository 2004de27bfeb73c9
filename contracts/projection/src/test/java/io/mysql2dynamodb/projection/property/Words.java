package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.Transformation;
import java.util.Locale;

/** Constructs by the names that contracts give them. */
final class Words {

    private Words() {}

    static String of(Join join) {
        if (join instanceof Join.LookupTable) {
            return "lookup-table";
        }
        return hyphenated(join.getClass());
    }

    static String of(Calculation calculation) {
        return calculation instanceof Calculation.Aggregate aggregate
                ? "aggregate " + aggregate.operation()
                : calculation instanceof Calculation.DateMath math
                        ? "date-math " + math.operation().name().toLowerCase(Locale.ROOT)
                        : hyphenated(calculation.getClass());
    }

    static String of(Transformation transformation) {
        return hyphenated(transformation.getClass());
    }

    /** Whether the attribute's value may stand in placeholders. */
    static boolean hasText(Attribute attribute) {
        return attribute.type() == AttributeType.S
                || attribute.type() == AttributeType.N
                || attribute.type() == AttributeType.BOOL;
    }

    private static String hyphenated(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
