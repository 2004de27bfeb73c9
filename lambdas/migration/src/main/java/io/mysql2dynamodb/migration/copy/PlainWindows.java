package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.migration.TargetItems.TableItems;
import io.mysql2dynamodb.projection.LookupItem;
import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.projection.ProjectedWindow;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes by plain batches, for a source that is quiet: nobody else writes, so what a chunk stored before is its own, and
 * nothing is superseded.
 */
final class PlainWindows implements WindowWriter {
    private final TableItems items;
    private final DuplicateKeys keys = new DuplicateKeys();

    PlainWindows(TableItems items) {
        this.items = items;
    }

    @Override
    public List<DuplicateKey> before(ProjectedWindow window, Runnable earlierWritten) {
        return keys.in(window.items(), earlierWritten, items);
    }

    @Override
    public WrittenWindow write(ProjectedWindow window) {
        items.write(window.items().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.attributes()), item.lookups().stream().map(LookupItem::attributes)))
                .toList());
        return new WrittenWindow(
                WindowFigures.of(window, window.items().size(), 0, lookups(window.items())), List.of());
    }

    private static long lookups(List<ProjectedItem> items) {
        return items.stream().mapToLong(item -> item.lookups().size()).sum();
    }

    @Override
    public List<DuplicateKey> after(WrittenWindow window) {
        return List.of();
    }

    @Override
    public double unitsConsumed() {
        return items.unitsConsumed();
    }

    @Override
    public void close() {
        items.close();
    }
}
