package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceSchema;
import java.util.Arrays;
import java.util.List;

/** A column is taken as an attribute type that can hold its values; the type of an expression is known to MySQL only. */
final class TypePairRule implements SourceRule {

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        Places.attributes(contract)
                .filter(place -> place.attribute().transformation().isEmpty())
                .forEach(place -> check(schema, place, findings));
    }

    private static void check(SourceSchema schema, AttributePlace place, Findings findings) {
        schema.table(place.of().entity().sourceTable())
                .flatMap(source -> ColumnTypes.before(schema, source, place.attribute()))
                .filter(column -> !legal(column.type(), place.attribute().type()))
                .ifPresent(column -> findings.error(
                        place.pointer() + "/type",
                        "the column '" + column.name() + "' of type "
                                + column.type().declared() + " cannot be of type "
                                + place.attribute().type(),
                        "use " + legalTypes(column.type())));
    }

    static boolean legal(ColumnType from, AttributeType to) {
        Base base = from.base();
        return switch (to) {
            case S -> !base.isBinary();
            case N -> !base.isBinary() && base != Base.SET && base != Base.GEOMETRY;
            case B -> base.isBinary() || base == Base.BIT || base == Base.GEOMETRY;
            case BOOL -> base.isInteger() || base == Base.BIT || base == Base.JSON;
            case SS -> base == Base.SET;
            case L -> base == Base.JSON || base == Base.SET;
            case M -> base == Base.JSON;
            case NULL -> true;
            case NS, BS -> false;
        };
    }

    private static String legalTypes(ColumnType from) {
        List<String> legal = Arrays.stream(AttributeType.values())
                .filter(type -> type != AttributeType.NULL && legal(from, type))
                .map(AttributeType::name)
                .toList();
        return String.join(" or ", legal);
    }
}
