package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Policies.ZeroDate;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** The text form of a column's values: the S of the type table, also used in templates and keys. */
final class ColumnTexts {

    /** Up to here a double's text is no longer with an exponent than without. */
    private static final int PLAIN_EXPONENTS = 17;

    private ColumnTexts() {}

    /**
     * What makes the text of a value, null where it is absent; empty when values of the type have no text form.
     *
     * @param type the column's type
     * @param zeroDate what becomes of zero dates
     */
    static Optional<Function<Object, String>> of(ColumnType type, ZeroDate zeroDate) {
        Base base = type.base();
        return switch (base) {
            case TINYINT, SMALLINT, MEDIUMINT, INT, BIGINT, BIT -> Optional.of(Object::toString);
            case DECIMAL -> Optional.of(value -> scaled((BigDecimal) value, type.scale()));
            case FLOAT, DOUBLE -> Optional.of(ColumnTexts::floating);
            case DATE, DATETIME, TIMESTAMP -> Optional.of(value -> DateTexts.iso((String) value, base, zeroDate));
            case TIME, YEAR, CHAR, VARCHAR, TINYTEXT, TEXT, MEDIUMTEXT, LONGTEXT, ENUM, SET, JSON ->
                Optional.of(String.class::cast);
            case BINARY, VARBINARY, TINYBLOB, BLOB, MEDIUMBLOB, LONGBLOB, GEOMETRY -> Optional.empty();
        };
    }

    /** With an exponent only where the plain form is mostly zeros. */
    /** With the declared scale, which MySQL leaves out where an expression takes a literal instead of the column. */
    private static String scaled(BigDecimal value, int scale) {
        return (value.scale() < scale ? value.setScale(scale) : value).toPlainString();
    }

    private static String floating(Object value) {
        BigDecimal number = ((BigDecimal) value).stripTrailingZeros();
        int exponent = number.precision() - number.scale() - 1;
        return Math.abs(exponent) < PLAIN_EXPONENTS ? number.toPlainString() : scientific(number, exponent);
    }

    private static String scientific(BigDecimal number, int exponent) {
        BigDecimal mantissa = number.movePointLeft(exponent);
        return mantissa.toPlainString() + (exponent < 0 ? "E" : "E+") + exponent;
    }
}
