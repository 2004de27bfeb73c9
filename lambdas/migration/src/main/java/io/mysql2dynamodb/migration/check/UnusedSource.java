package io.mysql2dynamodb.migration.check;

import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.schema.UsedColumns;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.List;

/** What of the source the contract leaves behind, so that nobody finds out after MySQL is gone. */
final class UnusedSource {

    private UnusedSource() {}

    /** One line for the tables that are not used at all, and one for each table of which columns are not used. */
    static List<String> of(RunPlan run) {
        UsedColumns used = used(run);
        List<String> tables = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (SourceTable table : run.schema().tables()) {
            List<String> unused = table.columns().stream()
                    .map(SourceColumn::name)
                    .filter(column -> !used.contains(table.name(), column))
                    .toList();
            if (unused.size() == table.columns().size()) {
                tables.add("'" + table.name() + "'" + (table.view() ? " (a view)" : ""));
            } else if (!unused.isEmpty()) {
                columns.add("not migrated: columns of '" + table.name() + "': " + String.join(", ", unused));
            }
        }
        List<String> lines = new ArrayList<>();
        if (!tables.isEmpty()) {
            lines.add("not migrated: tables " + String.join(", ", tables));
        }
        lines.addAll(columns);
        return lines;
    }

    private static UsedColumns used(RunPlan run) {
        UsedColumns used = new UsedColumns(run.schema());
        for (TablePlan table : run.plan().tables()) {
            table.contract().entities().forEach(used::add);
            for (EntityPlan entity : table.entities()) {
                // the key of every row is kept in _src
                entity.identity().columns().forEach(column -> used.add(entity.sourceTable(), column.name()));
            }
        }
        return used;
    }
}
