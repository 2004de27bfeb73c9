package io.mysql2dynamodb.analysis.profile;

import io.mysql2dynamodb.analysis.profile.rows.Histogram;
import io.mysql2dynamodb.analysis.profile.rows.Inquiry;
import io.mysql2dynamodb.analysis.profile.rows.Sampling;
import io.mysql2dynamodb.analysis.profile.rows.TableSample;
import io.mysql2dynamodb.analysis.profile.rows.ValueBytes;
import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.TableProfile;
import io.mysql2dynamodb.catalog.TableProfile.ColumnProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sizes of a table's rows and columns: one question for a table, some for one of hundreds of columns. */
final class RowProfile {

    /** MySQL has 4,096 columns for a result, and each of ours has four figures. */
    private static final int COLUMNS_AT_ONCE = 200;

    /** Ranges times columns, so that the statement of a wide table stays below the server's limits. */
    private static final int EXPRESSIONS = 4_000;

    private final Sampling sampling;

    RowProfile(Sampling sampling) {
        this.sampling = sampling;
    }

    /** What the rows showed, without keys and times; empty when a question got no answer. */
    Optional<TableProfile> of(CatalogTable table, Inquiry inquiry) {
        List<List<CatalogColumn>> slices = slices(table);
        List<ColumnProfile> columns = new ArrayList<>();
        AnswerRow rows = null;
        for (int i = 0; i < slices.size(); i++) {
            ColumnFigures figures = new ColumnFigures(slices.get(i));
            Optional<List<AnswerRow>> answer =
                    inquiry.ask(question(table, figures, i), "the sizes of the rows of " + table.name());
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            AnswerRow row = answer.get().get(0);
            columns.addAll(figures.read(row));
            rows = rows == null ? row : rows;
        }
        return Optional.ofNullable(rows).map(row -> profile(table, row, columns));
    }

    private TableProfile profile(CatalogTable table, AnswerRow row, List<ColumnProfile> columns) {
        return new TableProfile(
                row.number(0),
                sampling.whole(table),
                Histogram.spread(
                        row.optional(4).orElse(""), row.number(0), row.decimal(2), row.number(1), row.number(3)),
                columns,
                List.of(),
                List.of(),
                List.of());
    }

    private Question question(CatalogTable table, ColumnFigures figures, int slice) {
        int ranges = Math.min(
                sampling.ranges(), Math.max(2, EXPRESSIONS / table.columns().size()));
        TableSample sample = TableSample.of(table, sampling, sampling.wholeTableRows(), ranges);
        String id = slice == 0 ? "profile/" : "profile-" + (slice + 1) + "/";
        return new Question(
                id + table.name(),
                figures.sql(sampling.select(), sample, ValueBytes.ofRow(table, "t")),
                figures.figures());
    }

    private static List<List<CatalogColumn>> slices(CatalogTable table) {
        List<List<CatalogColumn>> slices = new ArrayList<>();
        for (int from = 0; from < table.columns().size(); from += COLUMNS_AT_ONCE) {
            slices.add(table.columns()
                    .subList(
                            from,
                            Math.min(from + COLUMNS_AT_ONCE, table.columns().size())));
        }
        return slices;
    }
}
