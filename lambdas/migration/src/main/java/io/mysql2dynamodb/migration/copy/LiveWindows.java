package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.migration.BackfillTarget;
import io.mysql2dynamodb.projection.KeyContents;
import io.mysql2dynamodb.projection.LookupItem;
import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.target.Backfill.By;
import io.mysql2dynamodb.target.Backfill.Result;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes beside a live application: each item and each lookup item only where nothing is stored under its key.
 *
 * <p>How the accounts stay exact though a chunk may be repeated: a row is {@code written} when its item is stored exactly as
 * projected, {@code _mv} 0 included, whether this put stored it or one before it, of an attempt that was killed, of a copy
 * that is repeated, or of a request whose answer was lost. Only a backfill writes {@code _mv} 0, and the latest attempt's
 * figures replace those of the attempts before, so the row counts once. Any other loss is {@code superseded}: the row's
 * key holds what a projector or a repair put there, a tombstone among them, or what a backfill put there before the row
 * changed, which the row's projector is about to mend. A row counts by its own item; its lookup items are counted apart.
 *
 * <p>Two rows of one window are of one snapshot, so one key for both is an error at once. An item of another row under the
 * key is one only if the source, asked again, holds both rows under it now. Windows are of different snapshots: a key that
 * moved from a row of one to a row of the next is no error.
 */
final class LiveWindows implements WindowWriter {
    private final BackfillTarget.OpenTable table;
    private final KeyRowsNow source;

    LiveWindows(BackfillTarget.OpenTable table, KeyRowsNow source) {
        this.table = table;
        this.source = source;
    }

    @Override
    public List<DuplicateKey> before(ProjectedWindow window, Runnable earlierWritten) {
        return DuplicateKeys.within(window.items());
    }

    @Override
    public WrittenWindow write(ProjectedWindow window) {
        List<Map<String, AttributeValue>> items = window.items().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.attributes()), item.lookups().stream().map(LookupItem::attributes)))
                .toList();
        Iterator<Result> results = table.putIfAbsent(items).iterator();
        List<KeyClash> clashes = new ArrayList<>();
        long written = 0;
        long lookups = 0;
        for (ProjectedItem item : window.items()) {
            written += count(results.next(), item.key(), item.attributes(), clashes);
            for (LookupItem lookup : item.lookups()) {
                lookups += count(results.next(), lookup.key(), lookup.attributes(), clashes);
            }
        }
        return new WrittenWindow(
                WindowFigures.of(window, written, window.items().size() - written, lookups), clashes);
    }

    /** One if the item is stored as it is; notes a clash with another row. */
    private static int count(Result result, ItemKey key, Map<String, AttributeValue> item, List<KeyClash> clashes) {
        if (!(result instanceof Result.Superseded superseded)) {
            return 1;
        }
        if (superseded.by() == By.FOREIGN || superseded.by() == By.OTHER_ROW) {
            SourceRow ours = row(item).orElseThrow();
            Optional<SourceRow> theirs = superseded.by() == By.FOREIGN ? Optional.empty() : row(superseded.stored());
            clashes.add(new KeyClash(key, ours, theirs.orElseThrow(() -> new ForeignItemException(key, ours))));
        }
        return 0;
    }

    private static Optional<SourceRow> row(Map<String, AttributeValue> item) {
        try {
            return Optional.ofNullable(item.get(HelperAttributes.SOURCE))
                    .map(AttributeValue::s)
                    .map(HelperAttributes::parseSource);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public List<DuplicateKey> after(WrittenWindow window) {
        List<DuplicateKey> duplicates = new ArrayList<>();
        for (KeyClash clash : window.clashes()) {
            if (source.of(clash.key(), List.of(clash.ours(), clash.theirs())) instanceof KeyContents.Several several) {
                SourceRow first = several.rows().get(0);
                several.rows().stream()
                        .skip(1)
                        .forEach(other -> duplicates.add(new DuplicateKey(clash.key(), first, other)));
            }
        }
        return duplicates;
    }

    @Override
    public double unitsConsumed() {
        return table.unitsConsumed();
    }

    @Override
    public void close() {
        table.close();
    }
}
