package io.mysql2dynamodb.projection;

/** A column's value has no exact form as an attribute; in a projected row it would be a reason to quarantine it. */
public final class UnconvertibleValueException extends RuntimeException {

    UnconvertibleValueException(String column, String why) {
        super("column '" + column + "': " + why);
    }
}
