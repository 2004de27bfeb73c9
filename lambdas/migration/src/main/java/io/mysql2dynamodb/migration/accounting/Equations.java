package io.mysql2dynamodb.migration.accounting;

import io.mysql2dynamodb.migration.Words;
import io.mysql2dynamodb.platform.ledger.CopyFigures;

/** The accounts as sentences. */
final class Equations {

    private Equations() {}

    static String of(CopyFigures figures) {
        return Words.count(figures.rowsRead(), "row") + " read = " + Words.number(figures.written()) + " written + "
                + Words.number(figures.superseded()) + " superseded + " + Words.number(figures.quarantined())
                + " quarantined + " + Words.number(figures.excluded()) + " excluded";
    }
}
