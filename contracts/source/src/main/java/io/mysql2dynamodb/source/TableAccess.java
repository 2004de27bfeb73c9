package io.mysql2dynamodb.source;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How MySQL reads one table of a query, as a row of {@code EXPLAIN} says.
 *
 * @param table the table's alias, or a name such as {@code <derived2>} for a part of the query; empty where no table is read
 * @param access the access type, such as {@code range}, {@code eq_ref} or {@code ALL}; empty where no table is read
 * @param usableIndexes the indexes that could serve
 * @param index the index that does
 * @param rows the rows that MySQL expects to examine, for each row of the tables before it
 * @param remarks what else MySQL says, such as {@code Using filesort}; may be empty
 */
public record TableAccess(
        String table,
        String access,
        List<String> usableIndexes,
        Optional<String> index,
        OptionalLong rows,
        String remarks) {

    public TableAccess {
        usableIndexes = List.copyOf(usableIndexes);
    }

    /** Whether every row of the table, or every entry of an index, is looked at. */
    public boolean readsAll() {
        return access.equals("ALL") || access.equals("index");
    }

    /** Whether the rows are kept and looked at together, not once for each row of the tables before. */
    public boolean isBuffered() {
        return remarks.contains("Using join buffer");
    }
}
