package io.mysql2dynamodb.migration.check;

import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.Words;
import io.mysql2dynamodb.migration.estimate.EntityEstimate;
import io.mysql2dynamodb.migration.estimate.Estimate;
import io.mysql2dynamodb.migration.estimate.Sizes;
import io.mysql2dynamodb.platform.TableNames;
import java.util.ArrayList;
import java.util.List;

/** What the gate before the copy shows: what will be written where, and what is left behind. */
final class CopyFacts {

    private CopyFacts() {}

    static List<String> of(RunPlan run, TableNames names, boolean live, Estimate estimate) {
        List<String> facts = new ArrayList<>();
        facts.add(CopyQuestion.fact(live));
        estimate.entities().forEach(entity -> facts.add(line(run, names, entity)));
        facts.addAll(estimate.facts());
        facts.addAll(UnusedSource.of(run));
        return facts;
    }

    private static String line(RunPlan run, TableNames names, EntityEstimate entity) {
        String rows = entity.rowsExact()
                ? Words.count(entity.rows(), "row")
                : "about " + Words.count(entity.rows(), "row") + ", not counted";
        return "'" + entity.sourceTable() + "' (" + rows + ") becomes " + entity.entity() + " items of table '"
                + names.physical(run.table(entity.table()).contract()) + "': about "
                + Words.count(entity.items(), "item") + ", " + Sizes.bytes(entity.bytes()) + ", "
                + Words.count(entity.writeUnits(), "write unit");
    }
}
