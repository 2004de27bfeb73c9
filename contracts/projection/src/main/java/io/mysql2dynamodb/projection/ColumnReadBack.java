package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceColumn;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The value of a column, untransformed. The condition is one that an index on the column serves; text is compared by its
 * collation, which may find more rows than have the value.
 *
 * @param column the column
 * @param as the attribute's type, S also for a placeholder that names the column itself
 * @param folded whether the text is normalised
 */
record ColumnReadBack(SourceColumn column, AttributeType as, boolean folded) implements ReadBack {

    /** Wider than what we write: a year may be {@code 0000}. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,400}(?:\\.[0-9]{1,400})?(?:[eE][+-]?[0-9]{1,3})?");

    // only what a column can hold: newer servers refuse to compare a date with anything else
    private static final String DAY = "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
    private static final String MINUTES = ":[0-5]\\d:[0-5]\\d(?:\\.\\d{1,6})?";
    private static final Pattern DATE = Pattern.compile(DAY);
    private static final Pattern MOMENT = Pattern.compile(DAY + "T(?:[01]\\d|2[0-3])" + MINUTES + "Z?");
    private static final Pattern TIME = Pattern.compile("-?(?:\\d\\d|[0-7]\\d\\d|8[0-2]\\d|83[0-8])" + MINUTES);

    @Override
    public boolean tells() {
        Base base = column.type().base();
        if (base == Base.JSON || base == Base.GEOMETRY) {
            return false;
        }
        boolean seconds = as == AttributeType.N && (base.isDate() || base == Base.TIME);
        return !seconds;
    }

    @Override
    public RowCondition rows(AttributeValue value) {
        if (!tells()) {
            return RowCondition.ANY;
        }
        Base base = column.type().base();
        if (value.b() != null) {
            return bytes(value.b(), base);
        }
        String text = value.n() == null ? value.s() : value.n();
        if (text == null) {
            return RowCondition.NONE;
        }
        return switch (base) {
            case TINYINT, SMALLINT, MEDIUMINT, INT, BIGINT, BIT, DECIMAL, YEAR ->
                equal(as == AttributeType.BOOL ? bool(text) : number(text));
            case FLOAT ->
                equal(number(text).map(number -> (double) number.floatValue()).filter(Double::isFinite));
            case DOUBLE -> equal(number(text).map(BigDecimal::doubleValue).filter(Double::isFinite));
            case DATE -> equal(matching(DATE, text, Function.identity()));
            case DATETIME, TIMESTAMP ->
                equal(matching(MOMENT, text, moment -> moment.replace('T', ' ').replace("Z", "")));
            case TIME -> equal(matching(TIME, text, Function.identity()));
            default -> as == AttributeType.N ? equal(number(text)) : text(text);
        };
    }

    private RowCondition bytes(SdkBytes value, Base base) {
        byte[] bytes = value.asByteArray();
        return base == Base.BIT
                ? equal(Optional.of(new BigDecimal(new BigInteger(1, bytes))))
                : equal(Optional.of(bytes));
    }

    /**
     * Text that was folded is found without regard to case, by the column's own collation where that is how it compares,
     * so that its index serves.
     */
    private RowCondition text(String text) {
        if (folded && !column.caseInsensitive()) {
            return RowCondition.of("CONVERT(" + sql() + " USING utf8mb4) COLLATE utf8mb4_0900_ai_ci = ?", text);
        }
        return RowCondition.of(sql() + " = " + inCharacterSet(), text);
    }

    /**
     * A parameter in the column's own character set: comparing a column that cannot hold every character with a text that
     * has others is an error of MySQL's. What has no place becomes {@code ?} and finds rows that are not meant.
     */
    private String inCharacterSet() {
        return column.characterSet()
                .filter(set -> !set.equals("utf8mb4"))
                .map(set -> "CONVERT(? USING " + set + ") COLLATE "
                        + column.collation().orElseThrow())
                .orElse("?");
    }

    private RowCondition equal(Optional<?> parameter) {
        return parameter.map(value -> RowCondition.of(sql() + " = ?", value)).orElse(RowCondition.NONE);
    }

    private String sql() {
        return SqlQuoting.column(RootQuery.ROOT, column.name());
    }

    private static Optional<BigDecimal> bool(String text) {
        return switch (text) {
            case "true" -> Optional.of(BigDecimal.ONE);
            case "false" -> Optional.of(BigDecimal.ZERO);
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<String> matching(Pattern form, String text, Function<String, String> sql) {
        return form.matcher(text).matches() ? Optional.of(sql.apply(text)) : Optional.empty();
    }
}
