package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.ColumnType;
import java.util.List;
import java.util.Optional;

/**
 * A value before its transformation and before it takes the attribute's type: as MySQL gives it, or made of such values.
 * Stateless.
 */
sealed interface RawValue permits Slot, AggregateValue, Choice, DateShift, GatheredText, JoinedTexts, Literal {

    /**
     * The row's value in the form of {@link io.mysql2dynamodb.source.RowCursor#value}, or null for NULL.
     *
     * @throws RefusedValue the value cannot be
     */
    Object read(RootRow row);

    /** The type of what {@link #read} gives for the row. */
    ColumnType type(RootRow row);

    /** Every type that {@link #type(RootRow)} may have, whatever the row's values: a choice has two. */
    default List<ColumnType> types(RootRow typed) {
        return List.of(type(typed));
    }

    /**
     * Checks what the value is made of, by the types that the server reports.
     *
     * @throws ExpressionTypeException a part cannot be what it is made into
     */
    default void requireForms(RootRow typed) {}

    /** The type where it is known before a row is read; an expression's type is the server's to report. */
    Optional<ColumnType> type();

    /** Whether the row has got a reason for this value already, so that what builds on it needs none. */
    default boolean refusedBefore(RootRow row) {
        return false;
    }

    /** The column or expression as the contract names it, for reasons. */
    String label();
}
