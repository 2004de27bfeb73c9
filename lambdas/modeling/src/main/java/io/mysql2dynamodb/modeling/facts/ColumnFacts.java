package io.mysql2dynamodb.modeling.facts;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.TableProfile.ColumnProfile;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of one column.
 *
 * @param column the column
 * @param bytes average bytes of a value that is there: measured, else assumed by the type
 * @param measured whether they were measured
 * @param presentShare the share of rows in which it is not NULL, from 0 to 1
 * @param nulls rows in which it is NULL, where that was counted
 * @param maximumBytes bytes of the largest value that was seen or that the type admits
 */
public record ColumnFacts(
        CatalogColumn column,
        double bytes,
        boolean measured,
        double presentShare,
        OptionalLong nulls,
        long maximumBytes) {

    private static final Pattern PRECISION = Pattern.compile("\\((\\d+)");
    private static final int NUMBER_DIGITS = 38;
    private static final int SORT_KEY_BYTES = 1_024;

    static ColumnFacts of(CatalogColumn column, Optional<ColumnProfile> profile, long rows) {
        if (profile.isEmpty() || rows == 0) {
            return new ColumnFacts(
                    column, assumedBytes(column.type()), false, 1, OptionalLong.empty(), mostBytes(column.type()));
        }
        double present = (rows - profile.get().nulls()) / (double) rows;
        // a maximum that was only sampled is no bound: the type's is
        return new ColumnFacts(
                column,
                profile.get().averageBytes(),
                true,
                present,
                OptionalLong.of(profile.get().nulls()),
                mostBytes(column.type()));
    }

    /** The attribute type that its values take by default. */
    public AttributeType attributeType() {
        Base base = column.type().base();
        if (base == Base.YEAR) {
            return AttributeType.S;
        } else if (base == Base.DECIMAL && precision() > NUMBER_DIGITS) {
            return AttributeType.S;
        } else if (base.isNumber()) {
            return AttributeType.N;
        } else if (base.isBinary() || base == Base.GEOMETRY) {
            return AttributeType.B;
        }
        return AttributeType.S;
    }

    private int precision() {
        Matcher matcher = PRECISION.matcher(column.type().declared());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 10;
    }

    /** Whether values equal by its collation may differ in bytes. */
    public boolean folds() {
        return column.type().base().isText()
                && column.type().base() != Base.ENUM
                && column.collation().filter(name -> name.contains("_ci")).isPresent();
    }

    /** Whether its values are texts of any length. */
    public boolean isText() {
        return column.type().base().isText();
    }

    /** Whether it can be part of a key: its values have a text form, and none can be too long. */
    public boolean canBeKey() {
        return switch (column.type().base()) {
            case JSON, GEOMETRY, SET, FLOAT, DOUBLE -> false;
            default -> attributeType() != AttributeType.B && maximumBytes <= SORT_KEY_BYTES;
        };
    }

    /** Whether the order of its key values is MySQL's: an ENUM sorts by its place in the list, a TIME may be negative. */
    public boolean sortsAlike() {
        return canBeKey() && column.type().base() != Base.ENUM && column.type().base() != Base.TIME;
    }

    /** Whether rows are known to have NULL here. */
    public boolean hasNulls() {
        return column.nullable() && nulls.orElse(0) > 0;
    }

    /** The digits before the decimal point that hold every value when written into text, signed or not. */
    public String padding() {
        boolean signed = !column.type().unsigned() && !column.autoIncrement();
        int digits =
                switch (column.type().base()) {
                    case TINYINT -> 3;
                    case SMALLINT -> 5;
                    case MEDIUMINT -> 8;
                    case INT -> 10;
                    case BIGINT, BIT -> 20;
                    case DECIMAL ->
                        Math.min(NUMBER_DIGITS, precision() - column.type().scale() + 1);
                    default -> 0;
                };
        return digits == 0 ? "" : (signed ? ":+0" : ":0") + digits;
    }

    private static long mostBytes(ColumnType type) {
        return switch (type.base()) {
            case CHAR, VARCHAR ->
                type.declared().toLowerCase(Locale.ROOT).contains("binary")
                        ? type.length()
                        // four bytes a character at most, but keys of text are rarely of the widest characters
                        : type.length() * 3;
            case BINARY, VARBINARY -> type.length();
            case TINYTEXT, TINYBLOB -> 255;
            case TEXT, BLOB -> 65_535;
            case MEDIUMTEXT, MEDIUMBLOB, JSON, GEOMETRY -> 16_777_215;
            case LONGTEXT, LONGBLOB -> 4_294_967_295L;
            default -> 64;
        };
    }

    private static double assumedBytes(ColumnType type) {
        return switch (type.base()) {
            case TINYINT, BIT -> 2;
            case SMALLINT -> 3;
            case MEDIUMINT, INT -> 4;
            case BIGINT -> 6;
            case DECIMAL -> 5;
            case FLOAT, DOUBLE -> 9;
            case YEAR -> 4;
            case DATE -> 10;
            case TIME -> 8;
            case DATETIME -> 19 + (type.fractionalSeconds() == 0 ? 0 : 1 + type.fractionalSeconds());
            case TIMESTAMP -> 20 + (type.fractionalSeconds() == 0 ? 0 : 1 + type.fractionalSeconds());
            case ENUM, SET -> 8;
            case CHAR, BINARY -> Math.max(1, type.length());
            case VARCHAR, VARBINARY -> Math.max(1, Math.min(200, type.length() / 3.0));
            case TINYTEXT, TINYBLOB -> 80;
            default -> 500;
        };
    }
}
