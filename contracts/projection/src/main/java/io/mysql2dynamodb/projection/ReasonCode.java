package io.mysql2dynamodb.projection;

import java.util.Locale;

/** Why a row cannot become an item. The text form, such as {@code missing-key}, is what reports and gates use. */
public enum ReasonCode {
    /** A part of the table key is NULL. */
    MISSING_KEY,
    /** A key of the table or an index is an empty text or binary. */
    EMPTY_KEY,
    /** A key of the table or an index is longer than DynamoDB takes. */
    KEY_TOO_LONG,
    /** Template and explicit attribute give different values for one key. */
    KEY_DISAGREES,
    /** A number does not fit the digits that its padding leaves it. */
    NUMBER_NOT_PADDABLE,
    /** A column of the contract's source_key is NULL. */
    MISSING_SOURCE_KEY,
    /** A join that gives one value found several rows. */
    JOIN_FOUND_MANY,
    /** A value is not of the kind that the attribute's type asks for. */
    TYPE_MISMATCH,
    /** A date is zero or partly zero. */
    ZERO_DATE,
    /** A date does not exist in the calendar, so that it has no epoch seconds. */
    INVALID_DATE,
    /** A date that is calculated leaves the years that MySQL's dates have. */
    DATE_OUT_OF_RANGE,
    /** A SET without members is wanted as a string set, which DynamoDB cannot hold empty. */
    EMPTY_SET,
    /** A number has over 38 significant digits or lies outside of DynamoDB's range. */
    NUMBER_OUT_OF_RANGE,
    /** A text's bytes are not valid in its character set. */
    UNREADABLE_TEXT,
    /** A value that date-format takes is no date of the expected form, or lacks a part that its pattern needs. */
    UNPARSEABLE_DATE,
    /** A text that json-parse takes is not strictly JSON. */
    UNPARSEABLE_JSON,
    /** A JSON document has an empty member name. */
    EMPTY_MEMBER_NAME,
    /** A document is nested more deeply than DynamoDB takes. */
    TOO_DEEP,
    /** The item is larger than DynamoDB takes. */
    ITEM_TOO_LARGE;

    /** The code as it is written. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
