package io.mysql2dynamodb.analysis.profile.rows;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.schema.ColumnType;
import java.util.Locale;
import java.util.Optional;

/**
 * How points that divide the values between {@code q.lo} and {@code q.hi} evenly are worked out inside the statement, so that
 * no value leaves the database. A point need not be a value that exists.
 */
enum AxisSpacing {
    /** Whole numbers, by arithmetic wide enough for unsigned ones. */
    INTEGER,
    /** Other numbers. */
    NUMBER,
    /** Days and moments, by seconds. */
    MOMENT,
    /** Text without regard to case: by the two characters behind the common beginning, as digits of base 36. */
    TEXT,
    /** Text by its code points: the same with digits of base 62. */
    CODE_POINTS,
    /** Bytes: by the three bytes behind the common beginning. */
    BYTES;

    private static final String DIGITS_36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS_62 = DIGITS_36 + "abcdefghijklmnopqrstuvwxyz";
    private static final int COMPARED = 32;

    static Optional<AxisSpacing> of(CatalogColumn column) {
        return switch (column.type().base()) {
            case TINYINT, SMALLINT, MEDIUMINT, INT, BIGINT, YEAR -> Optional.of(INTEGER);
            case DECIMAL, FLOAT, DOUBLE -> Optional.of(NUMBER);
            case DATE, DATETIME, TIMESTAMP -> Optional.of(MOMENT);
            case CHAR, VARCHAR -> Optional.of(byCodePoint(column) ? CODE_POINTS : TEXT);
            case BINARY, VARBINARY -> Optional.of(BYTES);
            default -> Optional.empty();
        };
    }

    private static boolean byCodePoint(CatalogColumn column) {
        return column.collation().orElse("").toLowerCase(Locale.ROOT).endsWith("bin");
    }

    /** Which values the least and the greatest are taken from. */
    Optional<String> usable(String value) {
        // nothing can be reckoned from a zero date
        return this == MOMENT ? Optional.of(value + " >= '1000-01-01'") : Optional.empty();
    }

    /** The point at {@code part} of {@code parts} equal steps. */
    String point(ColumnType type, int part, int parts) {
        return switch (this) {
            case INTEGER ->
                "CAST(q.lo + FLOOR((CAST(q.hi AS DECIMAL(30)) - CAST(q.lo AS DECIMAL(30))) * " + part + " / " + parts
                        + ") AS " + (type.unsigned() ? "UNSIGNED" : "SIGNED") + ")";
            case NUMBER -> "q.lo + (q.hi - q.lo) * " + part + " / " + parts;
            case MOMENT ->
                "TIMESTAMPADD(SECOND, TIMESTAMPDIFF(SECOND, q.lo, q.hi) * " + part + " DIV " + parts + ", q.lo)";
            case TEXT -> text(DIGITS_36, part, parts);
            case CODE_POINTS -> text(DIGITS_62, part, parts);
            case BYTES -> bytes(part, parts);
        };
    }

    private String text(String digits, int part, int parts) {
        int base = digits.length();
        String point = "FLOOR(q.v + (q.w + 1 - q.v) * " + part + " / " + parts + ")";
        return "CONCAT(LEFT(q.lo, q.p), SUBSTRING('" + digits + "', LEAST(" + point + " DIV " + base + ", " + (base - 1)
                + ") + 1, 1), SUBSTRING('" + digits + "', MOD(" + point + ", " + base + ") + 1, 1))";
    }

    private static String bytes(int part, int parts) {
        return "CONCAT(LEFT(q.lo, q.p), UNHEX(LPAD(HEX(CAST(FLOOR(q.v + (q.w - q.v) * " + part + " / " + parts
                + ") AS UNSIGNED)), 6, '0')))";
    }

    /** What else than {@code lo} and {@code hi} the points are worked out from, as columns of a query on {@code e}. */
    String worked() {
        return switch (this) {
            case INTEGER, NUMBER, MOMENT -> "e.lo, e.hi";
            case TEXT, CODE_POINTS, BYTES ->
                "x.lo, x.hi, x.p, " + number("x.lo") + " AS v, " + number("x.hi") + " AS w FROM (SELECT e.lo, e.hi, "
                        + commonLength() + " AS p";
        };
    }

    /** What closes the query that {@link #worked} may have opened. */
    String closed() {
        return switch (this) {
            case INTEGER, NUMBER, MOMENT -> "";
            case TEXT, CODE_POINTS, BYTES -> ") AS x";
        };
    }

    private String number(String value) {
        if (this == BYTES) {
            return "CONV(HEX(RPAD(SUBSTRING(" + value + ", x.p + 1, 3), 3, UNHEX('00'))), 16, 10) + 0";
        }
        String digits = this == TEXT ? DIGITS_36 : DIGITS_62;
        return digit(value, 1, digits) + " * " + digits.length() + " + " + digit(value, 2, digits);
    }

    /** The digit that a character is; what is none counts as the least. */
    private String digit(String value, int place, String digits) {
        String character = "SUBSTRING(" + value + ", x.p + " + place + ", 1)";
        String folded = this == TEXT ? "UPPER(" + character + ")" : character;
        return "GREATEST(LOCATE(" + folded + ", '" + digits + "') - 1, 0)";
    }

    private static String commonLength() {
        StringBuilder sql = new StringBuilder("CASE");
        for (int i = 1; i <= COMPARED; i++) {
            sql.append(" WHEN LEFT(e.lo, ")
                    .append(i)
                    .append(") <> LEFT(e.hi, ")
                    .append(i)
                    .append(") THEN ")
                    .append(i - 1);
        }
        return sql.append(" ELSE ").append(COMPARED).append(" END").toString();
    }
}
