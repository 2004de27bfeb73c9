package io.mysql2dynamodb.projection.property;

import io.mysql2dynamodb.contract.AttributeType;
import java.util.List;

/** Values that a contract may treat alike, with the attribute types that CONTRACT.md allows them. */
enum Family {
    INTEGER(AttributeType.N, AttributeType.S, AttributeType.BOOL),
    DECIMAL(AttributeType.N, AttributeType.S),
    FLOATING(AttributeType.N, AttributeType.S),
    BIT(AttributeType.N, AttributeType.B, AttributeType.S, AttributeType.BOOL),
    YEAR(AttributeType.S, AttributeType.N),
    DATE(AttributeType.S, AttributeType.N),
    DATETIME(AttributeType.S, AttributeType.N),
    TIMESTAMP(AttributeType.S, AttributeType.N),
    TIME(AttributeType.S, AttributeType.N),
    TEXT(AttributeType.S, AttributeType.N),
    SET(AttributeType.S, AttributeType.SS, AttributeType.L),
    BINARY(AttributeType.B),
    JSON(AttributeType.M, AttributeType.L, AttributeType.S, AttributeType.N, AttributeType.BOOL),
    GEOMETRY(AttributeType.B, AttributeType.S);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<AttributeType> types;

    Family(AttributeType... types) {
        this.types = List.of(types);
    }

    /** The attribute types, the most natural one first. */
    List<AttributeType> types() {
        return types;
    }

    boolean number() {
        return this == INTEGER || this == DECIMAL || this == FLOATING;
    }

    /** A date with or without a time of day. */
    boolean dated() {
        return this == DATE || this == DATETIME || this == TIMESTAMP;
    }

    /** Whether its values may stand in placeholders, concat and chains. */
    boolean hasText() {
        return this != BINARY && this != GEOMETRY;
    }

    /** Whether values can be compared with a literal of the same kind. */
    boolean compares() {
        return this != JSON && this != GEOMETRY && this != BIT && this != SET && this != BINARY && this != FLOATING;
    }
}
