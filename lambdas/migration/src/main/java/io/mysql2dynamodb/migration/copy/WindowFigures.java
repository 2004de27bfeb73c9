package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.platform.ledger.ChildFigures;
import io.mysql2dynamodb.platform.ledger.CopyFigures;
import io.mysql2dynamodb.projection.ChildCounts;
import io.mysql2dynamodb.projection.LookupItem;
import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.projection.QuarantinedRow;
import io.mysql2dynamodb.projection.Reason;
import io.mysql2dynamodb.target.ItemSize;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a window counts once its items are written. */
public final class WindowFigures {

    private WindowFigures() {}

    /**
     * Time and files are the step's, not the window's.
     *
     * @param written rows whose items are stored
     * @param superseded rows whose keys held something else
     * @param lookups lookup items that are stored
     */
    public static CopyFigures of(ProjectedWindow window, long written, long superseded, long lookups) {
        Map<String, Long> reasons = new TreeMap<>();
        for (QuarantinedRow row : window.quarantined()) {
            row.reasons().stream().map(Reason::code).distinct().forEach(code -> reasons.merge(code, 1L, Long::sum));
        }
        Map<String, ChildFigures> children = new TreeMap<>();
        window.children().forEach((name, counts) -> children.put(name, child(counts)));
        return new CopyFigures(
                window.rowsRead(),
                written,
                lookups,
                superseded,
                window.quarantined().size(),
                reasons,
                window.excluded(),
                children,
                window.sourceBytes(),
                bytes(window),
                0,
                0,
                0,
                List.of());
    }

    private static long bytes(ProjectedWindow window) {
        long bytes = 0;
        for (ProjectedItem item : window.items()) {
            bytes += item.bytes();
            for (LookupItem lookup : item.lookups()) {
                bytes += ItemSize.of(lookup.attributes());
            }
        }
        return bytes;
    }

    private static ChildFigures child(ChildCounts counts) {
        return new ChildFigures(counts.read(), counts.embedded(), counts.beyondLimit(), counts.ofQuarantined());
    }
}
