package io.mysql2dynamodb.analysis.catalog;

/**
 * SQL that newer servers only have, in comments that older ones skip: one text for every server, so that it can be printed
 * before the server is known. See https://dev.mysql.com/doc/refman/8.0/en/comments.html.
 */
final class Since {

    static final int V8_0_0 = 80000;
    static final int V8_0_3 = 80003;
    static final int V8_0_13 = 80013;
    static final int V8_0_16 = 80016;

    private Since() {}

    /** An expression; NULL on older servers. */
    static String value(int version, String expression) {
        return "COALESCE(NULL " + part(version, ", " + expression) + ")";
    }

    /** A part of a statement; nothing on older servers. */
    static String part(int version, String sql) {
        return "/*!" + version + " " + sql + " */";
    }
}
