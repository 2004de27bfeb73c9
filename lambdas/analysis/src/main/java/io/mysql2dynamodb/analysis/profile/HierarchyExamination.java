package io.mysql2dynamodb.analysis.profile;

import io.mysql2dynamodb.analysis.profile.rows.Inquiry;
import io.mysql2dynamodb.analysis.profile.rows.Sampling;
import io.mysql2dynamodb.analysis.profile.rows.TableSample;
import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.Relationship;
import io.mysql2dynamodb.catalog.TableProfile.HierarchyProfile;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How deep the rows of a hierarchy lie, by one question for each column that references the same table's key. It climbs from
 * each row that is looked at to its parent and on, no further than {@link #LEVELS}, by the table's key.
 */
final class HierarchyExamination {

    /** Deeper than nearly all hierarchies that people look at, and few enough joins for any server. */
    static final int LEVELS = 12;

    private static final int FIGURES = 5;

    private final Sampling sampling;

    HierarchyExamination(Sampling sampling) {
        this.sampling = sampling;
    }

    /** The hierarchies' profiles, in the order of the relationships; none where there is no answer. */
    List<HierarchyProfile> of(CatalogTable table, List<Relationship> relationships, Inquiry inquiry) {
        return relationships.stream()
                .filter(one -> one.hierarchy() && one.childTable().equals(table.name()))
                .filter(one -> one.childColumns().size() == 1)
                .flatMap(one -> of(table, one, inquiry).stream())
                .toList();
    }

    private Optional<HierarchyProfile> of(CatalogTable table, Relationship one, Inquiry inquiry) {
        String parent = one.childColumns().get(0);
        return inquiry.ask(
                        question(table, parent, one.parentColumns().get(0)),
                        "how deep the rows of " + table.name() + " lie under each other by " + parent)
                .map(rows -> profile(parent, rows.get(0)));
    }

    private Question question(CatalogTable table, String parent, String key) {
        String looked = climbed(table, parent, key);
        return new Question(
                "depths/" + table.name() + "/" + parent,
                sampling.select()
                        + "COUNT(*) AS n, COALESCE(SUM(c.d), 0) AS s, COALESCE(MAX(c.d), 0) AS m, COALESCE(SUM(c.e), 0) AS e,"
                        + " (SELECT COALESCE(MAX(g.n), 0) FROM (SELECT COUNT(*) AS n FROM (" + looked
                        + ") AS c GROUP BY c.r) AS g) AS t FROM (" + looked + ") AS c",
                FIGURES);
    }

    /** For each row how many are above it, the uppermost, and whether there are more. */
    private String climbed(CatalogTable table, String parent, String key) {
        String rows = TableSample.of(table, sampling)
                .select(
                        SqlQuoting.column("t", key) + " AS k, " + SqlQuoting.column("t", parent) + " AS p",
                        Optional.empty());
        String depth = IntStream.rangeClosed(1, LEVELS)
                .mapToObj(level -> "(" + SqlQuoting.column("p" + level, key) + " IS NOT NULL)")
                .collect(Collectors.joining(" + "));
        String root = IntStream.rangeClosed(1, LEVELS)
                .mapToObj(level -> SqlQuoting.column("p" + (LEVELS + 1 - level), key))
                .collect(Collectors.joining(", "));
        String joins = IntStream.rangeClosed(1, LEVELS)
                .mapToObj(level -> " LEFT JOIN " + SqlQuoting.name(table.name()) + " AS p" + level + " ON "
                        + SqlQuoting.column("p" + level, key) + " = "
                        + (level == 1 ? "s.p" : SqlQuoting.column("p" + (level - 1), parent)))
                .collect(Collectors.joining());
        return "SELECT " + depth + " AS d, COALESCE(" + root + ", s.k) AS r, " + SqlQuoting.column("p" + LEVELS, parent)
                + " IS NOT NULL AS e FROM (" + rows + ") AS s" + joins;
    }

    private static HierarchyProfile profile(String parent, AnswerRow row) {
        long rows = row.number(0);
        return new HierarchyProfile(
                parent,
                rows,
                rows == 0 ? 0 : row.number(1) / (double) rows,
                row.number(2),
                row.number(3),
                row.number(4));
    }
}
