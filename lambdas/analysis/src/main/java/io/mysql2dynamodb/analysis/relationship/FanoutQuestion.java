package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.analysis.profile.rows.Histogram;
import io.mysql2dynamodb.analysis.profile.rows.Sampling;
import io.mysql2dynamodb.analysis.profile.rows.TableSample;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How children spread over their parents, and whether they have any: one question for a relationship.
 *
 * <p>Where both tables are small, all rows are counted. Else children are counted for parents out of evenly spread ranges of
 * their keys, by an index of the child; orphans are looked for in another sample, of children. A large child table without
 * an index on its reference is not counted, only its orphans are looked for.
 */
final class FanoutQuestion {

    static final int COLUMNS = 9;

    /** Parents, or children, looked at where tables are large. */
    private static final long SAMPLED = 10_000;

    private static final String NO_LIMIT = "18446744073709551615";

    private final Sampling sampling;
    private final Reference reference;

    FanoutQuestion(Sampling sampling, Reference reference) {
        this.sampling = sampling;
        this.reference = reference;
    }

    /** Whether all rows of both tables are looked at. */
    boolean complete() {
        return sampling.whole(reference.child()) && (sampling.whole(reference.parent()) || !reference.indexed());
    }

    /** Whether children of a parent can be counted at all. */
    boolean counted() {
        return complete() || reference.indexed();
    }

    Question question() {
        return new Question("relationship/" + reference.id(), sql(), COLUMNS);
    }

    private String sql() {
        String perParent =
                complete() ? allParents() : counted() ? someParents() : "SELECT 0 AS n FROM DUAL WHERE FALSE";
        return sampling.select()
                + "COALESCE(SUM(h.q), 0), COALESCE(SUM(h.z), 0), COALESCE(SUM(h.s), 0), COALESCE(MIN(h.lo), 0),"
                + " COALESCE(MAX(h.hi), 0), " + Histogram.text("h.k", "h.q") + ", (SELECT COUNT(*) FROM ("
                + children() + ") AS s), (" + orphans() + "), (SELECT COUNT(DISTINCT " + keys("s.k") + ") FROM ("
                + children() + ") AS s) FROM (SELECT " + Histogram.bucket("f.n")
                + " AS k, COUNT(*) AS q, SUM(f.n = 0) AS z, SUM(f.n) AS s, MIN(f.n) AS lo, MAX(f.n) AS hi FROM ("
                + perParent + ") AS f GROUP BY k) AS h";
    }

    private String allParents() {
        String groups = "SELECT " + selected("t", reference.childColumns()) + ", COUNT(*) AS n FROM "
                + SqlQuoting.name(reference.child().name()) + " AS t WHERE " + notNull() + " GROUP BY "
                + columns("t", reference.childColumns());
        return "SELECT COALESCE(g.n, 0) AS n FROM "
                + SqlQuoting.name(reference.parent().name()) + " AS p LEFT JOIN (" + groups + ") AS g ON "
                + equal("p", reference.parentColumns(), "g.k");
    }

    /** The limit keeps the count from being repeated wherever it is used. */
    private String someParents() {
        TableSample parents = TableSample.of(reference.parent(), sampling, SAMPLED, sampling.ranges());
        return "SELECT (SELECT COUNT(*) FROM "
                + SqlQuoting.name(reference.child().name()) + " AS c WHERE "
                + equal("c", reference.childColumns(), "s.k") + ") AS n FROM ("
                + parents.select(selected("t", reference.parentColumns()), Optional.empty()) + ") AS s LIMIT "
                + NO_LIMIT;
    }

    private String children() {
        return TableSample.of(reference.child(), sampling, SAMPLED, sampling.ranges())
                .select(selected("t", reference.childColumns()), Optional.of(notNull()));
    }

    private String orphans() {
        return "SELECT COUNT(*) FROM (" + children() + ") AS s WHERE NOT EXISTS (SELECT 1 FROM "
                + SqlQuoting.name(reference.parent().name()) + " AS p WHERE "
                + equal("p", reference.parentColumns(), "s.k") + ")";
    }

    private String notNull() {
        return reference.childColumns().stream()
                .map(name -> SqlQuoting.column("t", name) + " IS NOT NULL")
                .collect(Collectors.joining(" AND "));
    }

    private String keys(String prefix) {
        return IntStream.range(0, reference.childColumns().size())
                .mapToObj(i -> prefix + i)
                .collect(Collectors.joining(", "));
    }

    private static String columns(String alias, List<String> names) {
        return names.stream().map(name -> SqlQuoting.column(alias, name)).collect(Collectors.joining(", "));
    }

    private static String selected(String alias, List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> SqlQuoting.column(alias, names.get(i)) + " AS k" + i)
                .collect(Collectors.joining(", "));
    }

    private static String equal(String alias, List<String> names, String prefix) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> SqlQuoting.column(alias, names.get(i)) + " = " + prefix + i)
                .collect(Collectors.joining(" AND "));
    }
}
