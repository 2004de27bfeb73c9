package io.mysql2dynamodb.migration.check;

import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.Words;
import io.mysql2dynamodb.platform.TableNames;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.List;

/** What the gate before the copy shows: what will be written where, and what is left behind. */
final class CopyFacts {

    private CopyFacts() {}

    static List<String> of(RunPlan run, TableNames names, boolean live) {
        List<String> facts = new ArrayList<>();
        facts.add(CopyQuestion.fact(live));
        for (TablePlan table : run.plan().tables()) {
            for (EntityPlan entity : table.entities()) {
                facts.add(line(run, table, entity, names));
            }
        }
        facts.addAll(UnusedSource.of(run));
        return facts;
    }

    private static String line(RunPlan run, TablePlan table, EntityPlan entity, TableNames names) {
        String sourceTable = entity.sourceTable();
        long rows =
                run.schema().table(sourceTable).map(SourceTable::estimatedRows).orElse(0L);
        return "'" + sourceTable + "' (about " + Words.count(rows, "row") + ") becomes " + entity.entityType()
                + " items of table '" + names.physical(table.contract()) + "'";
    }
}
