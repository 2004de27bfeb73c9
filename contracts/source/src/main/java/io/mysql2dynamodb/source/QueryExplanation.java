package io.mysql2dynamodb.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How MySQL would carry out a query; nothing of it is executed.
 *
 * @param tables the tables, in the order in which they are read
 */
public record QueryExplanation(List<TableAccess> tables) {

    // columns of the traditional format, https://dev.mysql.com/doc/refman/8.0/en/explain-output.html
    private static final int TABLE = 2;
    private static final int ACCESS = 4;
    private static final int USABLE_INDEXES = 5;
    private static final int INDEX = 6;
    private static final int ROWS = 9;
    private static final int REMARKS = 11;

    public QueryExplanation {
        tables = List.copyOf(tables);
    }

    /**
     * Asks MySQL.
     *
     * @throws SourceQueryException the server refuses the statement
     */
    public static QueryExplanation of(SourceSession session, SourceQuery query) {
        SourceQuery explain = SourceQuery.of("EXPLAIN FORMAT=TRADITIONAL " + query.sql(), query.parameters());
        List<TableAccess> tables = new ArrayList<>();
        try (RowCursor row = session.query(explain)) {
            while (row.next()) {
                tables.add(new TableAccess(
                        text(row, TABLE),
                        text(row, ACCESS),
                        Arrays.stream(text(row, USABLE_INDEXES).split(","))
                                .filter(name -> !name.isEmpty())
                                .toList(),
                        Optional.of(text(row, INDEX)).filter(name -> !name.isEmpty()),
                        row.value(ROWS) instanceof Number rows
                                ? OptionalLong.of(rows.longValue())
                                : OptionalLong.empty(),
                        text(row, REMARKS)));
            }
        }
        return new QueryExplanation(tables);
    }

    private static String text(RowCursor row, int column) {
        return Objects.toString(row.value(column), "");
    }
}
