package io.mysql2dynamodb.analysis.statement;

import io.mysql2dynamodb.workload.StatementShape.ColumnUse;

/**
 * What a column's name means.
 *
 * @param kind whether it is a column of a table
 * @param table the use of the table; null if it is none
 * @param column the column as the schema spells it; as written if it is none
 * @param scope the SELECT that has it; null until one was found
 */
record Resolution(Kind kind, TableInstance table, String column, Scope scope) {

    enum Kind {
        COLUMN,
        /** A column of a derived table, or an alias, that is calculated. */
        CALCULATED,
        UNKNOWN
    }

    static Resolution column(TableInstance table, String column) {
        return new Resolution(Kind.COLUMN, table, column, null);
    }

    static Resolution calculated(String name) {
        return new Resolution(Kind.CALCULATED, null, name, null);
    }

    static Resolution unknown(String name) {
        return new Resolution(Kind.UNKNOWN, null, name, null);
    }

    Resolution in(Scope found) {
        return new Resolution(kind, table, column, found);
    }

    boolean isColumn() {
        return kind == Kind.COLUMN;
    }

    boolean isKnown() {
        return kind != Kind.UNKNOWN;
    }

    ColumnUse use() {
        return table.column(column);
    }
}
