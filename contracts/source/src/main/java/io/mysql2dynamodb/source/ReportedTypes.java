package io.mysql2dynamodb.source;

import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
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
            try {
                base = Base.valueOf(name);
            } catch (IllegalArgumentException cause) {
                throw new UnsupportedColumnTypeException(
                        "Result column '" + columns.getColumnLabel(column) + "' has type " + reported
                                + ", which cannot be read exactly. CAST it to another type in the contract.",
                        cause);
            }
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
