package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Collects, among candidates, the rows whose projection has exactly one key. Used by one thread, once. */
final class KeyHolders {

    /** From here on candidates are sifted by their keys before they are projected whole. */
    private static final int SIFTED = 25;

    private final ItemKey key;
    private final WindowProjector projector;
    private final List<KeyContents> found = new ArrayList<>();
    private final List<SourceRow> rows = new ArrayList<>();

    KeyHolders(ItemKey key, WindowProjector projector) {
        this.key = key;
        this.projector = projector;
    }

    /** Adds those of the candidates that have the key. */
    void add(EntityPlan entity, List<SourceKey> candidates) {
        List<SourceKey> close = candidates.size() < SIFTED ? candidates : sifted(entity, candidates);
        if (close.isEmpty()) {
            return;
        }
        ProjectedWindow window = projector.project(entity, close);
        for (ProjectedItem item : window.items()) {
            under(item).ifPresent(one -> add(entity, item.source(), new KeyContents.One(one)));
        }
        if (!window.quarantined().isEmpty()) {
            addQuarantined(entity, window.quarantined());
        }
    }

    KeyContents contents() {
        return switch (found.size()) {
            case 0 -> new KeyContents.Nothing();
            case 1 -> found.get(0);
            default -> new KeyContents.Several(rows);
        };
    }

    /** A quarantined row has the key if its keys alone can be made and are it. */
    private void addQuarantined(EntityPlan entity, List<QuarantinedRow> quarantined) {
        List<SourceKey> refused =
                quarantined.stream().map(QuarantinedRow::key).distinct().toList();
        List<SourceKey> holders = holders(entity, refused);
        for (QuarantinedRow row : quarantined) {
            if (holders.contains(row.key())) {
                add(entity, row.key(), new KeyContents.Quarantined(row));
            }
        }
    }

    private void add(EntityPlan entity, SourceKey row, KeyContents contents) {
        found.add(contents);
        rows.add(new SourceRow(entity.sourceTable(), row.values()));
    }

    /** A row that is quarantined for its keys has none, and falls away. */
    private List<SourceKey> sifted(EntityPlan entity, List<SourceKey> candidates) {
        return new ArrayList<>(new LinkedHashSet<>(holders(entity, candidates)));
    }

    private List<SourceKey> holders(EntityPlan entity, List<SourceKey> candidates) {
        return projector.project(entity.keysOnly(), candidates).items().stream()
                .filter(item -> under(item).isPresent())
                .map(ProjectedItem::source)
                .toList();
    }

    /** What a row has under the key: its item, or a lookup item beside it. */
    private Optional<ProjectedItem> under(ProjectedItem item) {
        if (item.key().equals(key)) {
            return Optional.of(item);
        }
        return item.lookups().stream()
                .filter(lookup -> lookup.key().equals(key))
                .map(lookup -> new ProjectedItem(item.source(), key, lookup.attributes(), List.of()))
                .findFirst();
    }
}
