package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Transformation;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import java.util.Set;

/** The parts of an attribute fit each other and its type. */
final class AttributeRule implements ContractRule {

    private static final Set<AttributeType> ARRAY_TYPES = Set.of(AttributeType.L, AttributeType.S);
    private static final Set<AttributeType> OBJECT_TYPES = Set.of(AttributeType.M, AttributeType.S);
    private static final Set<AttributeType> NOT_JSON =
            Set.of(AttributeType.B, AttributeType.SS, AttributeType.NS, AttributeType.BS);

    @Override
    public void check(MigrationContract contract, Findings findings) {
        Places.attributes(contract).forEach(place -> {
            source(place, findings);
            place.attribute().join().ifPresent(join -> join(place, join, findings));
            place.attribute()
                    .transformation()
                    .ifPresent(transformation -> transformation(place, transformation, findings));
            folding(place, findings);
        });
    }

    private static void source(AttributePlace place, Findings findings) {
        Attribute attribute = place.attribute();
        String entitySource = place.of().entity().sourceTable();
        if (!attribute.sourceTable().equals(entitySource)) {
            findings.error(
                    place.pointer() + "/source_table",
                    "the attribute's source table is '" + attribute.sourceTable() + "', its entity's '" + entitySource
                            + "'",
                    "write '" + entitySource + "', and take values of other tables by a join");
        }
        if (attribute.source().list() && !takesColumns(attribute)) {
            findings.error(
                    place.pointer() + "/source_column",
                    "a list of columns has no meaning here",
                    "name one column; lists are for concat, diff and string-format");
        }
    }

    private static boolean takesColumns(Attribute attribute) {
        boolean calculated = attribute
                .calculation()
                .filter(calculation -> calculation instanceof Calculation.Concat
                        || (calculation instanceof Calculation.DateMath math
                                && math.operation() == Calculation.DateMath.Operation.DIFF))
                .isPresent();
        return calculated
                || attribute.transformation().flatMap(Transformation::template).isPresent();
    }

    private static void join(AttributePlace place, Join join, Findings findings) {
        AttributeType type = place.attribute().type();
        if (place.attribute().calculation().orElse(null) instanceof Calculation.Aggregate) {
            findings.error(
                    place.pointer() + "/join",
                    "an aggregate takes its rows from its own target_table, so the join has no meaning",
                    "remove the join, or use another calculation");
        }
        if (join instanceof Join.JsonConstruction construction) {
            boolean array = construction.construction().shape() == Join.Construction.Shape.ARRAY;
            Set<AttributeType> legal = array ? ARRAY_TYPES : OBJECT_TYPES;
            boolean transformed = place.attribute().transformation().isPresent();
            boolean asText = place.attribute()
                    .transformation()
                    .flatMap(Transformation::template)
                    .isPresent();
            if (asText && type != AttributeType.S) {
                findings.error(
                        place.pointer() + "/type",
                        "children are transformed as JSON text, and the attribute is of type " + type,
                        "use S, or remove the transformation");
            } else if (!transformed && !legal.contains(type)) {
                findings.error(
                        place.pointer() + "/type",
                        "an " + (array ? "array" : "object") + " of children cannot be of type " + type,
                        array ? "use L, or S for JSON text" : "use M, or S for JSON text");
            }
        }
    }

    private static void transformation(AttributePlace place, Transformation transformation, Findings findings) {
        AttributeType type = place.attribute().type();
        boolean json = transformation instanceof Transformation.JsonParse;
        boolean legal = json ? !NOT_JSON.contains(type) : type == AttributeType.S || type == AttributeType.N;
        if (!legal) {
            findings.error(
                    place.pointer() + "/type",
                    "the transformation does not give a value of type " + type,
                    json ? "use M, L, S, N or BOOL" : "use S, or N where the text is a number");
        }
    }

    private static void folding(AttributePlace place, Findings findings) {
        if (place.attribute().normalization().isPresent() && place.attribute().type() != AttributeType.S) {
            findings.error(
                    place.pointer() + "/normalize",
                    "only text can be folded, and the attribute is of type "
                            + place.attribute().type(),
                    "use type S, or remove normalize");
        }
    }
}
