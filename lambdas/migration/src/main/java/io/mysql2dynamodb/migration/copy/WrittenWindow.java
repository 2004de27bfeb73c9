package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.platform.ledger.CopyFigures;
import java.util.List;

/**
 * What came of writing a window.
 *
 * @param figures what it counts
 * @param clashes keys under which another row's item was found
 */
record WrittenWindow(CopyFigures figures, List<KeyClash> clashes) {

    WrittenWindow {
        clashes = List.copyOf(clashes);
    }
}
