package io.mysql2dynamodb.analysis.profile.rows;

import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a table that are looked at, as a query without its outer parentheses; the table is {@code t} in it.
 *
 * <p>A table that is small enough is read whole. Of a larger one each of some ranges of keys, evenly spread between the
 * least and the greatest, gives its first rows: an index is entered once for each range, and nothing else is read. Where
 * the first column of a key has few values only, few of the ranges hold rows and the sample is smaller. A table without
 * any usable index is read once from end to end and thinned out by a generator with a fixed seed.
 */
public final class TableSample {

    private static final int SEED = 7;

    private final CatalogTable table;
    private final boolean complete;
    private final long rows;
    private final int ranges;

    private TableSample(CatalogTable table, boolean complete, long rows, int ranges) {
        this.table = table;
        this.complete = complete;
        this.rows = rows;
        this.ranges = ranges;
    }

    /** As many rows as a sampling says. */
    public static TableSample of(CatalogTable table, Sampling sampling) {
        return of(table, sampling, sampling.wholeTableRows(), sampling.ranges());
    }

    /** All rows of a table that is small enough, else no more than {@code rows}. */
    public static TableSample of(CatalogTable table, Sampling sampling, long rows, int ranges) {
        return new TableSample(table, sampling.whole(table), rows, Math.max(1, ranges));
    }

    /** Whether these are all rows. */
    public boolean complete() {
        return complete;
    }

    /**
     * Selects expressions of each row.
     *
     * @param selected what is selected, each with its name
     * @param condition which rows count
     */
    public String select(String selected, Optional<String> condition) {
        String from = SqlQuoting.name(table.name()) + " AS t";
        if (complete) {
            return "SELECT " + selected + " FROM " + from
                    + condition.map(sql -> " WHERE " + sql).orElse("");
        }
        return SampleAxis.of(table)
                .map(axis -> spread(axis, selected, condition))
                .orElseGet(() -> "SELECT " + selected + " FROM " + from + " WHERE RAND(" + SEED + ") < " + share()
                        + condition.map(sql -> " AND " + sql).orElse("") + " LIMIT " + rows);
    }

    private String share() {
        BigDecimal share = BigDecimal.valueOf(rows)
                .divide(BigDecimal.valueOf(Math.max(1, table.size().estimatedRows())), 12, RoundingMode.UP);
        return share.toPlainString();
    }

    private String spread(SampleAxis axis, String selected, Optional<String> condition) {
        List<String> branches = new ArrayList<>();
        for (int range = 0; range < ranges; range++) {
            branches.add("SELECT * FROM (SELECT " + selected + " FROM (SELECT " + bounds(axis, range)
                    + " FROM (SELECT " + axis.spacing().worked() + " FROM (" + extent(axis) + ") AS e"
                    + axis.spacing().closed() + ") AS q) AS m JOIN " + SqlQuoting.name(table.name())
                    + " AS t FORCE INDEX (" + SqlQuoting.name(axis.index()) + ") ON " + within(axis, range)
                    + condition.map(sql -> " WHERE " + sql).orElse("") + " LIMIT "
                    + Math.max(1, rows / ranges) + ") AS r" + range);
        }
        return String.join(" UNION ALL ", branches);
    }

    private String extent(SampleAxis axis) {
        String value = SqlQuoting.column("t", axis.column().name());
        return "SELECT MIN(" + value + ") AS lo, MAX(" + value + ") AS hi FROM " + SqlQuoting.name(table.name())
                + " AS t"
                + axis.spacing().usable(value).map(sql -> " WHERE " + sql).orElse("");
    }

    private String bounds(SampleAxis axis, int range) {
        return axis.spacing().point(axis.column().type(), range, ranges) + " AS a, "
                + axis.spacing().point(axis.column().type(), range + 1, ranges) + " AS z";
    }

    /** Open at both ends of the table, so that no row is out of reach. */
    private String within(SampleAxis axis, int range) {
        String value = SqlQuoting.column("t", axis.column().name());
        List<String> conditions = new ArrayList<>();
        if (range > 0) {
            conditions.add(value + " >= m.a");
        }
        if (range < ranges - 1) {
            conditions.add(value + " < m.z");
        }
        return conditions.isEmpty() ? "TRUE" : String.join(" AND ", conditions);
    }
}
