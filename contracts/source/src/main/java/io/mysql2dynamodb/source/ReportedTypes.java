package io.mysql2dynamodb.source;

import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** The types of expressions, as the server reports them with a result. */
final class ReportedTypes {

    private static final Map<String, Base> OTHER_NAMES =
            Map.of("INTEGER", Base.INT, "REAL", Base.DOUBLE, "NULL", Base.CHAR, "VECTOR", Base.VARBINARY);

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
        // the text of a FLOAT is rounded, and a geometry comes in MySQL's own form
        if (base == null || base == Base.FLOAT || base == Base.GEOMETRY) {
            throw new UnsupportedColumnTypeException(
                    "The expression '" + columns.getColumnLabel(column) + "' is of type " + reported
                            + ", which cannot be read exactly. CAST it to another type in the contract.",
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
