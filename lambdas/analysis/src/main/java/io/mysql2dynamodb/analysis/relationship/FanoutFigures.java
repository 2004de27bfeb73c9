package io.mysql2dynamodb.analysis.relationship;

import io.mysql2dynamodb.analysis.profile.rows.Histogram;
import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.catalog.Relationship.Fanout;

/**
 * What the answer to a {@link FanoutQuestion} says.
 *
 * @param fanout how children spread; the children and orphans are those of the sample of children where no parents were
 *     looked at
 * @param checked children whose parent was looked for
 * @param orphans those that have none
 * @param distinct distinct values among them
 */
record FanoutFigures(Fanout fanout, long checked, long orphans, long distinct) {

    static FanoutFigures read(AnswerRow row, boolean complete) {
        long parents = row.number(0);
        long children = complete ? row.number(6) : row.number(2);
        return new FanoutFigures(
                new Fanout(
                        parents,
                        row.number(1),
                        children,
                        row.number(7),
                        Histogram.spread(
                                row.optional(5).orElse(""), parents, row.decimal(2), row.number(3), row.number(4)),
                        complete),
                row.number(6),
                row.number(7),
                row.number(8));
    }

    /** The share of children that have their parent, from 0 to 1; 0 where there are no children. */
    double included() {
        return checked == 0 ? 0 : (double) (checked - orphans) / checked;
    }
}
