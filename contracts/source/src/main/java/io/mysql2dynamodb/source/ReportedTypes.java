package io.mysql2dynamodb.source;

import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The types of expressions, as the server reports them with a result. */
final class ReportedTypes {

    private static final Map<String, Base> OTHER_NAMES = Map.of(
            "INTEGER",
            Base.INT,
            "REAL",
            Base.DOUBLE,
            "NULL",
            Base.CHAR,
            "VECTOR",
            Base.VARBINARY,
            // an expression has no declared members: it is text
            "ENUM",
            Base.CHAR,
            "SET",
            Base.CHAR);

    /** Types that an expression may have but no text that is theirs alone, with what to write instead. */
    private static final Map<Base, String> UNREADABLE = new EnumMap<>(Map.of(
            // its text is rounded
            Base.FLOAT,
            "CAST it to DECIMAL in the contract.",
            // MAX(bits) comes as digits, IF(.., bits, ..) as bytes
            Base.BIT,
            "Add 0 to it in the contract.",
            Base.GEOMETRY,
            "Name the column alone in the contract."));

    private ReportedTypes() {}

    static ColumnType of(ResultSetMetaData columns, int column) throws SQLException {
        String reported = columns.getColumnTypeName(column).toUpperCase(Locale.ROOT);
        boolean unsigned = reported.endsWith(" UNSIGNED");
        String name = reported.replace(" UNSIGNED", "").replaceAll("\\(.*\\)", "");
        Base base = OTHER_NAMES.get(name);
        if (base == null) {
            base = Arrays.stream(Base.values())
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }
        if (base == null || UNREADABLE.containsKey(base)) {
            throw new UnsupportedColumnTypeException(
                    "The expression '" + columns.getColumnLabel(column) + "' is of type " + reported
                            + ", which cannot be read exactly. "
                            + UNREADABLE.getOrDefault(base, "CAST it to another type in the contract."),
                    null);
        }
        int precision = columns.getPrecision(column);
        boolean temporal = base == Base.TIME || base == Base.DATETIME || base == Base.TIMESTAMP;
        return new ColumnType(
                base,
                reported.toLowerCase(Locale.ROOT),
                Math.max(0, precision),
                base == Base.DECIMAL ? columns.getScale(column) : 0,
                temporal ? columns.getScale(column) : 0,
                unsigned);
    }
}
