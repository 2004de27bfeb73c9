package io.mysql2dynamodb.source;

import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.SourceColumn;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SHA-256 of a whole row as SQL: the identity of rows that no key tells apart. It is the digest of the digests of
 * all columns in their declared order, so that no value can be taken for its neighbour's, large values are hashed where
 * they lie, and NULL, written as a dash, differs from every value. Each column is digested as bytes, whatever the
 * character sets and collations: two rows have one digest only if they hold the same bytes.
 */
final class RowDigest {

    private static final String NULL = "'-'";

    private RowDigest() {}

    /** The digest in lower-case hex; NULL where the server could not hold a value ({@code max_allowed_packet}). */
    static String sql(String alias, List<SourceColumn> columns) {
        return "SHA2("
                + columns.stream()
                        .map(column -> one(column, SqlQuoting.column(alias, column.name())))
                        .collect(Collectors.joining(", ", "CONCAT(", ")"))
                + ", 256)";
    }

    private static String one(SourceColumn column, String sql) {
        return "IF(" + sql + " IS NULL, " + NULL + ", SHA2(CAST(" + exact(column, sql) + " AS BINARY), 256))";
    }

    private static String exact(SourceColumn column, String sql) {
        return switch (column.type().base()) {
            // a FLOAT's own text is rounded to 6 digits
            case FLOAT -> sql + " + 0e0";
            // MySQL's mark of an invalid value reads as the member '' does
            case ENUM, SET -> sql + " | 0";
            default -> sql;
        };
    }
}
