package io.mysql2dynamodb.analysis.profile.rows;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How many bytes a value would take in an item, as SQL. The attribute's name is not counted.
 *
 * <p>Text, ENUM, SET and JSON: its UTF-8. Numbers: one byte for each two characters of MySQL's text, and one more; signs,
 * points and zeros at the end count as digits, so that it is at most some bytes too many. Dates and times: their text, 10
 * bytes for a DATE, 19 and the fraction for a DATETIME, one more for a TIMESTAMP's Z. Binary: its length; a geometry
 * without its SRID. See
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html.
 */
public final class ValueBytes {

    private static final Set<String> UTF_8 = Set.of("utf8mb4", "utf8mb3", "utf8", "ascii");
    private static final int DATE = 10;
    private static final int DATE_AND_TIME = 19;
    private static final int YEAR = 4;

    private ValueBytes() {}

    /** The bytes of a column's value; NULL for NULL. */
    public static String of(CatalogColumn column, String alias) {
        String value = SqlQuoting.column(alias, column.name());
        ColumnType type = column.type();
        return switch (type.base()) {
            case TINYINT, SMALLINT, MEDIUMINT, INT, BIGINT, DECIMAL, FLOAT, DOUBLE -> number(value);
            case BIT -> number(value + " + 0");
            case YEAR -> fixed(column, value, YEAR);
            case DATE -> fixed(column, value, DATE);
            case DATETIME -> fixed(column, value, DATE_AND_TIME + fraction(type));
            case TIMESTAMP -> fixed(column, value, DATE_AND_TIME + 1 + fraction(type));
            case TIME, JSON, BINARY, VARBINARY, TINYBLOB, BLOB, MEDIUMBLOB, LONGBLOB -> "OCTET_LENGTH(" + value + ")";
            case CHAR, VARCHAR, TINYTEXT, TEXT, MEDIUMTEXT, LONGTEXT, ENUM, SET ->
                "OCTET_LENGTH(" + utf8(column, alias) + ")";
            case GEOMETRY -> "(OCTET_LENGTH(" + value + ") - 4)";
        };
    }

    /** The bytes of all values of a row together. */
    public static String ofRow(CatalogTable table, String alias) {
        return sum(table.columns().stream()
                .map(column -> column.nullable() ? "COALESCE(" + of(column, alias) + ", 0)" : of(column, alias))
                .toList());
    }

    /** Halves, not one after another: the server goes as deep as an expression does, and its stack is small. */
    private static String sum(List<String> terms) {
        int half = terms.size() / 2;
        return half == 0
                ? terms.get(0)
                : "(" + sum(terms.subList(0, half)) + " + " + sum(terms.subList(half, terms.size())) + ")";
    }

    /** Whether a value is empty or nothing but spaces; nothing for types that have no such value. */
    public static Optional<String> empty(CatalogColumn column, String alias) {
        String value = SqlQuoting.column(alias, column.name());
        Base base = column.type().base();
        // by length: for many collations control characters and spaces equal nothing at all
        if (base.isText() || base == Base.SET) {
            return Optional.of("OCTET_LENGTH(TRIM(" + value + ")) = 0");
        }
        return base.isBinary() ? Optional.of("OCTET_LENGTH(" + value + ") = 0") : Optional.empty();
    }

    /** A text value in an encoding that gives every character the bytes it has in an item. */
    static String utf8(CatalogColumn column, String alias) {
        String value = SqlQuoting.column(alias, column.name());
        return UTF_8.contains(characterSet(column)) ? value : "CONVERT(" + value + " USING utf8mb4)";
    }

    private static String characterSet(CatalogColumn column) {
        String collation = column.collation().orElse("").toLowerCase(Locale.ROOT);
        int end = collation.indexOf('_');
        return end < 0 ? collation : collation.substring(0, end);
    }

    private static String number(String value) {
        return "((LENGTH(" + value + ") + 1) DIV 2 + 1)";
    }

    private static String fixed(CatalogColumn column, String value, int bytes) {
        return column.nullable() ? "IF(" + value + " IS NULL, NULL, " + bytes + ")" : Integer.toString(bytes);
    }

    private static int fraction(ColumnType type) {
        return type.fractionalSeconds() == 0 ? 0 : 1 + type.fractionalSeconds();
    }
}
