package io.mysql2dynamodb.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One index.
 *
 * @param name its name; {@code PRIMARY} for the primary key
 * @param kind what it is good for
 * @param unique whether it admits a value once only
 * @param visible whether the optimizer may use it
 * @param parts its parts, in order
 * @param cardinality the server's estimate of its distinct values
 */
public record CatalogIndex(
        String name, Kind kind, boolean unique, boolean visible, List<Part> parts, OptionalLong cardinality) {

    public CatalogIndex {
        parts = List.copyOf(parts);
    }

    /** The kinds of MySQL's indexes. */
    public enum Kind {
        BTREE,
        HASH,
        FULLTEXT,
        SPATIAL
    }

    /**
     * One part: a column, the beginning of a column, or an expression.
     *
     * @param column the column, unless it is an expression
     * @param expression the expression, unless it is a column
     * @param prefixLength characters or bytes of the column that count, unless all do
     * @param descending whether it is sorted downwards
     */
    public record Part(
            Optional<String> column, Optional<String> expression, OptionalInt prefixLength, boolean descending) {

        /** Whether the whole of a column counts. */
        public boolean wholeColumn() {
            return column.isPresent() && prefixLength.isEmpty();
        }
    }

    public boolean primary() {
        return name.equals("PRIMARY");
    }

    /** Whether it is unique over whole columns. */
    public boolean uniqueKey() {
        return unique && parts.stream().allMatch(Part::wholeColumn);
    }

    /** The columns of its parts, in order; parts that are expressions have none. */
    public List<String> columns() {
        return parts.stream().flatMap(part -> part.column().stream()).toList();
    }
}
