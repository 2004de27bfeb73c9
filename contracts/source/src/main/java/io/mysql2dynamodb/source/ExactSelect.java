package io.mysql2dynamodb.source;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceColumn;
import java.math.BigInteger;
import java.util.Set;

/**
 * How a column is selected so that its value loses nothing on the way.
 *
 * @param sql the expression to select
 * @param type the type as which it is read
 */
public record ExactSelect(String sql, ColumnType type) {

    /** Character sets whose every character has a place in Unicode and whose columns hold no others. */
    private static final Set<String> WHOLE =
            Set.of("utf8mb4", "utf8mb3", "utf8", "latin1", "ucs2", "utf16", "utf16le", "utf32");

    private static final ColumnType WELL_KNOWN_TEXT = new ColumnType(Base.LONGTEXT, "longtext", 0, 0, 0, false);

    /**
     * The selection of a column that becomes an attribute of some type. A geometry is text for S and binary otherwise. A
     * SET for SS or L has a comma before each member, so that no member at all and the member {@code ''} differ.
     *
     * @param column the column
     * @param sql the column as SQL, qualified and quoted
     * @param wanted the type of the attribute; S also for placeholders
     */
    public static ExactSelect of(SourceColumn column, String sql, AttributeType wanted) {
        ColumnType type = column.type();
        Base base = type.base();
        if (base == Base.GEOMETRY) {
            return wanted == AttributeType.S
                    ? new ExactSelect("ST_AsText(" + sql + ")", WELL_KNOWN_TEXT)
                    : new ExactSelect("ST_AsBinary(" + sql + ")", type);
        }
        boolean members = base == Base.SET && (wanted == AttributeType.SS || wanted == AttributeType.L);
        String selected = members ? members(type, sql) : ofType(type, sql);
        return new ExactSelect(
                column.characterSet()
                        .filter(set -> !WHOLE.contains(set))
                        .map(set -> orUnreadable(selected))
                        .orElse(selected),
                type);
    }

    private static String members(ColumnType type, String sql) {
        String any = "IF((" + sql + " | 0) = 0, '', ',')";
        int empty = Members.of(type).names().indexOf("");
        if (empty < 0) {
            return "CONCAT(" + any + ", " + sql + ")";
        }
        // MySQL writes no comma after a first member that is empty
        BigInteger bit = BigInteger.ONE.shiftLeft(empty);
        BigInteger upToBit = bit.shiftLeft(1).subtract(BigInteger.ONE);
        String lost =
                "IF((" + sql + " | 0) <> " + bit + " AND ((" + sql + " | 0) & " + upToBit + ") = " + bit + ", ',', '')";
        return "CONCAT(" + any + ", " + lost + ", " + sql + ")";
    }

    /** The selection of a column in the type that it becomes where the contract names none. */
    public static ExactSelect byDefault(SourceColumn column, String sql) {
        return of(column, sql, column.type().base() == Base.GEOMETRY ? AttributeType.B : AttributeType.S);
    }

    /** The selection of a column whose type alone is known. */
    static String ofType(ColumnType type, String sql) {
        return switch (type.base()) {
            // a FLOAT's own text is rounded to 6 digits; as a double it is whole
            case FLOAT -> "(" + sql + " + 0e0)";
            default -> sql;
        };
    }

    /**
     * MySQL gives {@code ?} for what has no place in Unicode and does not tell. So where question marks come in, a byte
     * that is no UTF-8 is given instead, as binary so that it arrives.
     */
    private static String orUnreadable(String text) {
        return "IF(CHAR_LENGTH(REPLACE(CONVERT(" + text + " USING utf8mb4), '?', '')) <> CHAR_LENGTH(REPLACE(" + text
                + ", '?', '')), x'FF', CAST(CONVERT(" + text + " USING utf8mb4) AS BINARY))";
    }
}
