package io.mysql2dynamodb.source;

import io.mysql2dynamodb.schema.ColumnType;

/** How a column is selected so that its text loses nothing. */
public final class ExactSelect {

    private ExactSelect() {}

    /**
     * The expression to select for a column of that type.
     *
     * @param type the column's type
     * @param column the column as SQL, qualified and quoted
     */
    public static String of(ColumnType type, String column) {
        return switch (type.base()) {
            // a FLOAT's own text is rounded to 6 digits; as a double it is whole
            case FLOAT -> "(" + column + " + 0e0)";
            case GEOMETRY -> "ST_AsBinary(" + column + ")";
            default -> column;
        };
    }
}
