package io.mysql2dynamodb.analysis.profile;

import io.mysql2dynamodb.analysis.profile.rows.Inquiry;
import io.mysql2dynamodb.analysis.profile.rows.Sampling;
import io.mysql2dynamodb.analysis.profile.rows.TableSample;
import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.TableProfile.TimeProfile;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.ColumnType.Base;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the rows of a table that came last lie in time, by one question. A counter as primary key tells which came last; of
 * tables without one nothing is asked. Only columns of dates that are part of an index are looked at.
 */
final class TimeExamination {

    /** Few enough to be read in a moment, and enough for a share. */
    private static final int RECENT_ROWS = 1_000;

    private static final int FIGURES = 6;

    private final Sampling sampling;

    TimeExamination(Sampling sampling) {
        this.sampling = sampling;
    }

    /** The columns' profiles, in the table's order; none where there is no answer. */
    List<TimeProfile> of(CatalogTable table, Inquiry inquiry) {
        List<CatalogColumn> columns = table.columns().stream()
                .filter(column -> isTime(column) && isIndexed(table, column))
                .toList();
        Optional<CatalogColumn> counter = counter(table);
        return columns.isEmpty() || counter.isEmpty()
                ? List.of()
                : inquiry.ask(
                                question(table, columns, counter.get()),
                                "how the newest rows of " + table.name() + " lie in time")
                        .map(rows -> profiles(columns, rows))
                        .orElse(List.of());
    }

    private static boolean isTime(CatalogColumn column) {
        Base base = column.type().base();
        return base == Base.DATE || base == Base.DATETIME || base == Base.TIMESTAMP;
    }

    private static boolean isIndexed(CatalogTable table, CatalogColumn column) {
        return table.indexes().stream()
                .anyMatch(index -> index.columns().stream().anyMatch(column.name()::equalsIgnoreCase));
    }

    private static Optional<CatalogColumn> counter(CatalogTable table) {
        return table.indexes().stream()
                .filter(CatalogIndex::primary)
                .filter(index -> index.columns().size() == 1)
                .flatMap(index -> table.column(index.columns().get(0)).stream())
                .filter(CatalogColumn::autoIncrement)
                .findFirst();
    }

    private Question question(CatalogTable table, List<CatalogColumn> columns, CatalogColumn counter) {
        List<String> selects = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = SqlQuoting.column("t", columns.get(i).name());
            String sample = TableSample.of(table, sampling).select(value + " AS v", Optional.empty());
            String newest = "(SELECT " + value + " AS v FROM " + SqlQuoting.name(table.name()) + " AS t ORDER BY "
                    + SqlQuoting.column("t", counter.name()) + " DESC LIMIT " + RECENT_ROWS + ") AS n";
            selects.add("SELECT " + i + " AS i, "
                    + "(SELECT COALESCE(DATEDIFF(MAX(s.v), MIN(s.v)) + 1, 0) FROM (" + sample + ") AS s) AS s, "
                    + "(SELECT COUNT(n.v) FROM " + newest + ") AS n, "
                    + busiest("DATE(n.v)", newest) + " AS d, "
                    + busiest("YEAR(n.v), MONTH(n.v)", newest) + " AS m, "
                    + busiest("YEAR(n.v)", newest) + " AS y");
        }
        return new Question(
                "times/" + table.name(),
                sampling.select() + "k.i, k.s, k.n, k.d, k.m, k.y FROM (" + String.join(" UNION ALL ", selects)
                        + ") AS k",
                FIGURES);
    }

    private static String busiest(String grouped, String newest) {
        return "(SELECT COALESCE(MAX(g.n), 0) FROM (SELECT COUNT(n.v) AS n FROM " + newest + " GROUP BY " + grouped
                + ") AS g)";
    }

    private static List<TimeProfile> profiles(List<CatalogColumn> columns, List<AnswerRow> rows) {
        return rows.stream()
                .map(row -> new TimeProfile(
                        columns.get((int) row.number(0)).name(),
                        row.number(1),
                        row.number(2),
                        row.number(3),
                        row.number(4),
                        row.number(5)))
                .toList();
    }
}
