package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.SourceRowsByKey;
import io.mysql2dynamodb.migration.verify.WindowJudge.DifferingRow;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;
import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.source.SourceKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads both sides again for the rows that seemed to differ: the source in a fresh snapshot, the target strongly
 * consistent.
 *
 * <p>What matches at any reading matches. What still differs at the last one counts if the row is what it was at the reading
 * before; a row that changed in between is unsettled, because its item may be on its way. A row that is gone is no row any
 * more: whether an item was left behind is found by the scan. Used by one thread.
 */
final class PersistingRows {
    private final SourceRowsByKey rows;
    private final WindowJudge judge;
    private final SecondLook again;

    PersistingRows(SourceRowsByKey rows, WindowJudge judge, SecondLook again) {
        this.rows = rows;
        this.judge = judge;
        this.again = again;
    }

    /** The figures of the rows; the differences that persist go to the consumer. */
    VerifyFigures settle(List<DifferingRow> differing, Consumer<Difference> persisting) {
        VerifyFigures figures = VerifyFigures.NONE;
        Map<SourceKey, ProjectedItem> before = byKey(differing);
        for (int reading = 1; !before.isEmpty(); reading++) {
            again.pause().before(reading);
            WindowJudge.Reading now = judge.judge(rows.read(before.keySet()));
            figures = figures.plus(now.sound());
            if (again.last(reading)) {
                for (DifferingRow row : now.differing()) {
                    boolean unchanged = row.row().equals(before.get(row.row().source()));
                    figures = figures.plus(unchanged ? row.judged().figures() : VerifyFigures.unsettled(1));
                    if (unchanged) {
                        row.judged().differences().forEach(persisting);
                    }
                }
                return figures;
            }
            before = byKey(now.differing());
        }
        return figures;
    }

    private static Map<SourceKey, ProjectedItem> byKey(List<DifferingRow> rows) {
        return rows.stream()
                .map(DifferingRow::row)
                .collect(Collectors.toMap(ProjectedItem::source, row -> row, (one, same) -> one, LinkedHashMap::new));
    }
}
