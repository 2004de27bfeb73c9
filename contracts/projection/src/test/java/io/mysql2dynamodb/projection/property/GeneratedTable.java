package io.mysql2dynamodb.projection.property;

import java.util.List;
import java.util.Optional;

/**
 * A table of the source.
 *
 * @param columns its columns in order; {@code id}, {@code code} and {@code rank_no} are in all tables
 * @param references the columns that lead to other tables
 */
record GeneratedTable(String name, KeyShape shape, IdKind idKind, List<Column> columns, List<Reference> references) {

    /** Numbers the rows for the naive evaluator, which finds each row by it; no contract names it. */
    static final String ROW_NUMBER = "row_no";

    static final String ID = "id";
    static final String PART = "part";
    static final String CODE = "code";
    static final String RANK = "rank_no";

    /**
     * A column.
     *
     * @param literals values that it may get, as SQL literals
     * @param calculable whether arithmetic on it cannot overflow
     */
    record Column(
            String name,
            String declaration,
            Family family,
            boolean nullable,
            List<String> literals,
            boolean calculable) {}

    /**
     * A column with ids of another table, or of the same.
     *
     * @param declared whether MySQL knows it as a foreign key
     */
    record Reference(String column, String target, boolean declared) {}

    GeneratedTable {
        columns = List.copyOf(columns);
        references = List.copyOf(references);
    }

    Column column(String column) {
        return find(column).orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
    }

    Optional<Column> find(String column) {
        return columns.stream().filter(one -> one.name().equals(column)).findFirst();
    }

    /** The columns that identify a row; all of them where there is no key. */
    List<String> identity() {
        return switch (shape) {
            case PRIMARY, UNIQUE -> List.of(ID);
            case COMPOSITE -> List.of(PART, ID);
            case NONE -> columns.stream().map(Column::name).toList();
        };
    }

    List<Column> of(Family family) {
        return columns.stream().filter(column -> column.family() == family).toList();
    }
}
