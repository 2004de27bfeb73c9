package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.analysis.profile.rows.Sampling;
import io.mysql2dynamodb.analysis.profile.rows.TableSample;
import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * In which keys the values of a column without a telling name are found: one question for a column. The answer is believed
 * when there are at least 20 distinct values, 99 of 100 of them are in one key and in no other, and, for whole numbers, they
 * do not nearly fill their span, as numbers that merely count do.
 */
final class RoleQuestion {

    /** Keys compared by one question. */
    static final int TARGETS = 100;

    private static final int DISTINCT = 1_000;
    private static final int ENOUGH = 20;
    private static final double DENSE = 0.9;
    private static final int ABOUT_VALUES = 2;

    private final Sampling sampling;
    private final RoleColumns.Role role;

    RoleQuestion(Sampling sampling, RoleColumns.Role role) {
        this.sampling = sampling;
        this.role = role;
    }

    Question question() {
        String name = role.column().name();
        String value = SqlQuoting.column("t", name);
        String span = KeyFit.telling(role.column()) ? "0" : "COALESCE(CAST(MAX(s.v) AS DECIMAL(30)) - MIN(s.v) + 1, 0)";
        String found = role.targets().stream()
                .map(role::to)
                .map(reference -> ", COALESCE(SUM(EXISTS (SELECT 1 FROM "
                        + SqlQuoting.name(reference.parent().name()) + " AS p WHERE "
                        + SqlQuoting.column("p", reference.parentColumns().get(0)) + " = s.v)), 0)")
                .collect(Collectors.joining());
        String rows =
                TableSample.of(role.table(), sampling).select(value + " AS v", Optional.of(value + " IS NOT NULL"));
        return new Question(
                "role/" + role.table().name() + "(" + name + ")",
                sampling.select() + "COUNT(*), " + span + found + " FROM (SELECT DISTINCT r.v FROM (" + rows
                        + ") AS r LIMIT " + DISTINCT + ") AS s",
                ABOUT_VALUES + role.targets().size());
    }

    /** The one key that holds the values, as a candidate; empty if there is none, or more than one. */
    Optional<Candidate> read(AnswerRow row) {
        long distinct = row.number(0);
        boolean counting = !KeyFit.telling(role.column()) && distinct >= DENSE * row.number(1);
        if (distinct < ENOUGH || counting) {
            return Optional.empty();
        }
        List<CatalogTable> holding = new ArrayList<>();
        for (int i = 0; i < role.targets().size(); i++) {
            if (row.number(ABOUT_VALUES + i) >= InclusionRule.SHARE * distinct) {
                holding.add(role.targets().get(i));
            }
        }
        return holding.size() == 1
                ? Optional.of(new Candidate(
                        role.to(holding.get(0)),
                        NameEvidence.ROLE,
                        "the name " + role.column().name() + " has the form of a reference, and of "
                                + role.targets().size() + " keys of such a type only this one holds its values ("
                                + distinct + " distinct ones compared)"))
                : Optional.empty();
    }
}
