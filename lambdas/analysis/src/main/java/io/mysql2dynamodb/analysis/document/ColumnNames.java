package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.StatementShape.ColumnUse;
import io.mysql2dynamodb.workload.StatementShape.TableUse;
import java.util.List;

/** How the columns of a statement are called: by table where it touches several, by alias where it touches one twice. */
final class ColumnNames {

    private final boolean oneTable;
    private final boolean eachOnce;

    ColumnNames(StatementShape shape) {
        List<String> tables = shape.tables().stream().map(TableUse::table).toList();
        this.oneTable = tables.size() == 1;
        this.eachOnce = tables.stream().distinct().count() == tables.size();
    }

    Inline of(ColumnUse use) {
        if (oneTable || use.table().isEmpty()) {
            return Inline.code(use.column());
        }
        return Inline.code((eachOnce ? use.table() : use.alias().orElse(use.table())) + "." + use.column());
    }
}
