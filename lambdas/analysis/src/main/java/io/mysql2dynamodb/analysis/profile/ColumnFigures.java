package io.mysql2dynamodb.analysis.profile;

import io.mysql2dynamodb.analysis.profile.rows.Histogram;
import io.mysql2dynamodb.analysis.profile.rows.TableSample;
import io.mysql2dynamodb.analysis.profile.rows.ValueBytes;
import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.TableProfile.ColumnProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The SQL that gives the sizes of rows and four figures for each of some columns, all in one row. */
final class ColumnFigures {

    /** Rows, least, sum and most of their bytes, and the histogram. */
    static final int ABOUT_ROWS = 5;

    private static final int ABOUT_A_COLUMN = 4;

    private final List<CatalogColumn> columns;

    ColumnFigures(List<CatalogColumn> columns) {
        this.columns = columns;
    }

    int figures() {
        return ABOUT_ROWS + ABOUT_A_COLUMN * columns.size();
    }

    String sql(String select, TableSample sample, String rowBytes) {
        List<String> ofRow = new ArrayList<>(List.of(rowBytes + " AS b"));
        List<String> ofBucket = new ArrayList<>(List.of(
                Histogram.bucket("s.b") + " AS k",
                "COUNT(*) AS n",
                "MIN(s.b) AS lo",
                "SUM(s.b) AS b",
                "MAX(s.b) AS hi"));
        List<String> ofAll = new ArrayList<>(
                List.of("COALESCE(SUM(h.n), 0)", "MIN(h.lo)", "SUM(h.b)", "MAX(h.hi)", Histogram.text("h.k", "h.n")));
        for (int i = 0; i < columns.size(); i++) {
            CatalogColumn column = columns.get(i);
            ofRow.add(ValueBytes.of(column, "t") + " AS b" + i);
            ofBucket.add((column.nullable() ? "SUM(s.b" + i + " IS NULL)" : "0") + " AS n" + i);
            Optional<String> empty = ValueBytes.empty(column, "t");
            if (empty.isPresent()) {
                ofRow.add(empty.get() + " AS e" + i);
            }
            ofBucket.add((empty.isPresent() ? "SUM(s.e" + i + ")" : "0") + " AS e" + i);
            ofBucket.add("SUM(s.b" + i + ") AS b" + i);
            ofBucket.add("MAX(s.b" + i + ") AS m" + i);
            ofAll.add("SUM(h.n" + i + ")");
            ofAll.add("SUM(h.e" + i + ")");
            ofAll.add("SUM(h.b" + i + ")");
            ofAll.add("MAX(h.m" + i + ")");
        }
        return select + String.join(", ", ofAll) + " FROM (SELECT " + String.join(", ", ofBucket) + " FROM ("
                + sample.select(String.join(", ", ofRow), Optional.empty()) + ") AS s GROUP BY k) AS h";
    }

    List<ColumnProfile> read(AnswerRow row) {
        long rows = row.number(0);
        List<ColumnProfile> profiles = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int first = ABOUT_ROWS + ABOUT_A_COLUMN * i;
            long nulls = row.number(first);
            long values = rows - nulls;
            profiles.add(new ColumnProfile(
                    columns.get(i).name(),
                    nulls,
                    row.number(first + 1),
                    values == 0 ? 0 : row.decimal(first + 2) / values,
                    row.number(first + 3)));
        }
        return profiles;
    }
}
