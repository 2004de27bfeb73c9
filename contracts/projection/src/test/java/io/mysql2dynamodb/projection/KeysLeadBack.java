package io.mysql2dynamodb.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what {@link KeyRows} finds under every key of a small source with what projecting all of it gives. */
public final class KeysLeadBack {

    private static final int ALL_ROWS = 10_000;

    private final SourceSession session;
    private final int mostKeys;

    /** @param mostKeys keys to ask for of each table */
    public KeysLeadBack(SourceSession session, int mostKeys) {
        this.session = session;
        this.mostKeys = mostKeys;
    }

    /** Checks the keys of every table. */
    public void check(ContractPlan plan) {
        plan.tables().forEach(this::check);
    }

    private void check(TablePlan table) {
        KeyRows rows = new KeyRows(table, session);
        holders(table).entrySet().stream().limit(mostKeys).forEach(each -> {
            List<Holder> holders = each.getValue();
            List<SourceRow> owners = holders.stream().map(Holder::row).toList();
            KeyContents found = rows.now(each.getKey(), told(table, each.getKey()) ? List.of() : owners);
            assertThat(shown(found))
                    .as("under the key " + each.getKey() + " of "
                            + table.contract().name())
                    .isEqualTo(holders.size() == 1 ? holders.get(0).contents() : "several: " + holders.size());
            assertThat(shown(rows.now(each.getKey(), owners)))
                    .as("the same with its rows as hints")
                    .isEqualTo(shown(found));
        });
    }

    private static boolean told(TablePlan table, ItemKey key) {
        return table.entities().stream()
                .flatMap(entity -> entity.readBack().rows(key).stream())
                .noneMatch(RowCondition.ANY::equals);
    }

    /** A row that has a key, and what it has there. */
    private record Holder(SourceRow row, String contents) {}

    private Map<ItemKey, List<Holder>> holders(TablePlan table) {
        Map<ItemKey, List<Holder>> holders = new LinkedHashMap<>();
        for (EntityPlan entity : table.entities()) {
            ProjectedWindow whole = new WindowProjector(session).project(entity, KeyRange.ALL, ALL_ROWS);
            for (ProjectedItem item : whole.items()) {
                add(holders, entity, item, false);
            }
            List<ProjectedItem> keys = new WindowProjector(session)
                    .project(
                            entity.keysOnly(),
                            whole.quarantined().stream()
                                    .map(QuarantinedRow::key)
                                    .filter(key -> !key.values().contains(null))
                                    .distinct()
                                    .toList())
                    .items();
            keys.forEach(item -> add(holders, entity, item, true));
        }
        return holders;
    }

    private static void add(
            Map<ItemKey, List<Holder>> holders, EntityPlan entity, ProjectedItem item, boolean quarantined) {
        SourceRow row = new SourceRow(entity.sourceTable(), item.source().values());
        String own = quarantined ? "quarantined: " + row : "item: " + new TreeMap<>(item.attributes());
        holders.computeIfAbsent(item.key(), key -> new ArrayList<>()).add(new Holder(row, own));
        for (LookupItem lookup : item.lookups()) {
            String beside = quarantined ? own : "item: " + new TreeMap<>(lookup.attributes());
            holders.computeIfAbsent(lookup.key(), key -> new ArrayList<>()).add(new Holder(row, beside));
        }
    }

    private static String shown(KeyContents contents) {
        if (contents instanceof KeyContents.One one) {
            return "item: " + new TreeMap<>(one.item().attributes());
        } else if (contents instanceof KeyContents.Quarantined quarantined) {
            return "quarantined: "
                    + new SourceRow(
                            quarantined.row().sourceTable(),
                            quarantined.row().key().values());
        } else if (contents instanceof KeyContents.Several several) {
            return "several: " + several.rows().size();
        }
        return "nothing";
    }
}
