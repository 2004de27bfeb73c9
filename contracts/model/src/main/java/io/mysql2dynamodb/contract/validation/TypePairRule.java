package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.names.JoinNames;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A column is taken as an attribute type that can hold its values; the type of an expression is known to MySQL only. */
final class TypePairRule implements SourceRule {

    /** What a lookup may give all of its values as. */
    private static final Set<AttributeType> COLLECTIONS =
            EnumSet.of(AttributeType.SS, AttributeType.NS, AttributeType.L);

    /** Types that {@link SetTypeRule} judges, whatever the column is. */
    private static final Set<AttributeType> NEVER_OF_ONE_VALUE = EnumSet.of(AttributeType.NS, AttributeType.BS);

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        Places.attributes(contract)
                .filter(place -> place.attribute().transformation().isEmpty())
                .forEach(place -> schema.table(place.of().entity().sourceTable())
                        .ifPresent(source -> check(schema, source, place, findings)));
    }

    private static void check(SourceSchema schema, SourceTable source, AttributePlace place, Findings findings) {
        Attribute attribute = place.attribute();
        AttributeType type = attribute.type();
        if (attribute.join().orElse(null) instanceof Join.LookupTable join && COLLECTIONS.contains(type)) {
            found(schema, source, join)
                    .ifPresent(
                            column -> require(place, column, each -> legalInCollection(column.type(), each), findings));
        } else if (!NEVER_OF_ONE_VALUE.contains(type)) {
            ColumnTypes.before(schema, source, attribute)
                    .ifPresent(column -> require(place, column, each -> legal(column.type(), each), findings));
        }
    }

    private static Optional<SourceColumn> found(SourceSchema schema, SourceTable source, Join.LookupTable join) {
        return schema.table(join.targetTable())
                .flatMap(target -> ColumnTypes.selected(JoinNames.of(source, target, join.alias()), join.select()));
    }

    private static void require(
            AttributePlace place, SourceColumn column, Predicate<AttributeType> legal, Findings findings) {
        AttributeType type = place.attribute().type();
        if (!legal.test(type)) {
            findings.error(
                    place.pointer() + "/type",
                    "the column '" + column.name() + "' of type "
                            + column.type().declared() + " cannot be of type " + type,
                    "use " + names(legal));
        }
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

    /** Whether many values of a column may become one collection. */
    private static boolean legalInCollection(ColumnType from, AttributeType to) {
        return switch (to) {
            case SS -> legal(from, AttributeType.S);
            case NS -> from.base().isNumber();
            default -> to == AttributeType.L;
        };
    }

    private static String names(Predicate<AttributeType> legal) {
        return Arrays.stream(AttributeType.values())
                .filter(type -> type != AttributeType.NULL && legal.test(type))
                .map(AttributeType::name)
                .collect(Collectors.joining(" or "));
    }
}
