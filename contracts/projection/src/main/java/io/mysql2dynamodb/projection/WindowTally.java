package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.SourceKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes items of gathered rows and counts what became of every row and child row. Used by one thread, once. */
final class WindowTally {

    private final EntityPlan plan;
    private final Finals finals;
    private final List<ProjectedItem> items = new ArrayList<>();
    private final List<QuarantinedRow> quarantined = new ArrayList<>();
    private final Map<String, ChildCounts> children = new LinkedHashMap<>();
    private long rowsRead;
    private long excluded;
    private long bytes;

    WindowTally(EntityPlan plan) {
        this.plan = plan;
        this.finals = new Finals(plan.program().attributes().size());
        plan.children().forEach(child -> children.put(child.name(), ChildCounts.NONE));
    }

    void addBytes(long read) {
        bytes += read;
    }

    void evaluate(List<RootRow> rows) {
        for (RootRow row : rows) {
            rowsRead += row.copies();
            if (!row.included()) {
                excluded += row.copies();
            } else {
                plan.program()
                        .run(row, finals)
                        .ifPresentOrElse(item -> addCopies(row, items, item), () -> quarantine(row));
            }
            countChildren(row);
        }
    }

    private void quarantine(RootRow row) {
        addCopies(
                row, quarantined, new QuarantinedRow(plan.sourceTable(), row.key(), plan.entityType(), row.reasons()));
    }

    /** Copies of a row are rows all the same: each is counted, and its item meets theirs on one key. */
    private static <T> void addCopies(RootRow row, List<T> to, T result) {
        to.addAll(Collections.nCopies(Math.toIntExact(row.copies()), result));
    }

    private void countChildren(RootRow row) {
        for (int child = 0; child < plan.children().size(); child++) {
            long read = row.copies() * row.childrenRead(child);
            if (read > 0) {
                ChildCounts counts = counts(row, read, row.copies() * row.childrenEmbedded(child));
                children.merge(plan.children().get(child).name(), counts, ChildCounts::plus);
            }
        }
    }

    private static ChildCounts counts(RootRow row, long read, long embedded) {
        if (!row.included()) {
            return new ChildCounts(read, 0, 0, 0, read);
        }
        return row.reasons().isEmpty()
                ? new ChildCounts(read, embedded, read - embedded, 0, 0)
                : new ChildCounts(read, 0, 0, read, 0);
    }

    ProjectedWindow window(Optional<SourceKey> lastKey, boolean exhausted) {
        return new ProjectedWindow(items, quarantined, rowsRead, excluded, children, lastKey, exhausted, bytes);
    }
}
