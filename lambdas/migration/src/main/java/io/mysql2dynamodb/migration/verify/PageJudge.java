package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.platform.ledger.ExtrasFigures;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.ItemKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Judges the items of one page: does the row that an item names still project to this key?
 *
 * <p>All rows of a page are asked for together, one query per entity. An item without the helper attributes was written by
 * somebody else: it is foreign, and counts as extra. A tombstone stands for a deleted row and is no item.
 */
public final class PageJudge {
    private final String table;
    private final List<String> keyNames;
    private final Map<String, RowKeys> entities;

    /**
     * @param table the table's contract name
     * @param keyNames the table's key attributes
     * @param entities the rows of each entity, by entity type; of a single-entity table under the empty text
     */
    public PageJudge(String table, List<String> keyNames, Map<String, RowKeys> entities) {
        this.table = table;
        this.keyNames = List.copyOf(keyNames);
        this.entities = Map.copyOf(entities);
    }

    ExtrasFigures judge(List<Map<String, AttributeValue>> items, Samples samples) {
        Map<String, List<Claim>> claims = new LinkedHashMap<>();
        long extra = 0;
        long tombstones = 0;
        for (Map<String, AttributeValue> item : items) {
            if (item.containsKey(HelperAttributes.DELETED)) {
                tombstones++;
                continue;
            }
            Optional<Claim> claim = claim(item);
            if (claim.isEmpty()) {
                extra++;
                samples.add(foreign(item));
            } else {
                claims.computeIfAbsent(claim.get().entity(), entity -> new ArrayList<>())
                        .add(claim.get());
            }
        }
        for (Map.Entry<String, List<Claim>> entity : claims.entrySet()) {
            extra += unfounded(entity.getKey(), entity.getValue(), samples);
        }
        return new ExtrasFigures(items.size() - tombstones, extra, 0, List.of());
    }

    private long unfounded(String entity, List<Claim> claims, Samples samples) {
        Map<SourceKey, ItemKey> keys = entities.get(entity)
                .of(claims.stream().map(Claim::row).distinct().toList());
        List<Claim> unfounded = claims.stream()
                .filter(claim -> !claim.key().equals(keys.get(claim.row())))
                .toList();
        unfounded.forEach(claim -> samples.add(new Sample(
                Sample.Kind.EXTRA,
                table,
                entity,
                claim.key().toString(),
                claim.source(),
                List.of(
                        keys.containsKey(claim.row())
                                ? "the row it names maps to another key: " + keys.get(claim.row())
                                : "the row it names does not exist or is no item of this entity"))));
        return unfounded.size();
    }

    /** What an item says of itself; empty when it cannot have been written by a migration with this contract. */
    private Optional<Claim> claim(Map<String, AttributeValue> item) {
        AttributeValue source = item.get(HelperAttributes.SOURCE);
        AttributeValue entityType = item.get(HelperAttributes.ENTITY_TYPE);
        String entity = entityType == null || entityType.s() == null ? "" : entityType.s();
        RowKeys rows = entities.get(entity);
        if (source == null || source.s() == null || rows == null || !item.containsKey(HelperAttributes.VERSION)) {
            return Optional.empty();
        }
        return row(source.s(), rows).map(row -> new Claim(entity, source.s(), row, ItemKey.of(item, keyNames)));
    }

    private static Optional<SourceKey> row(String source, RowKeys rows) {
        HelperAttributes.SourceRow row;
        try {
            row = HelperAttributes.parseSource(source);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        SourceKey key = new SourceKey(row.keyValues());
        return row.table().equals(rows.sourceTable()) && rows.canBeKey(key) ? Optional.of(key) : Optional.empty();
    }

    private Sample foreign(Map<String, AttributeValue> item) {
        AttributeValue source = item.get(HelperAttributes.SOURCE);
        return new Sample(
                Sample.Kind.FOREIGN,
                table,
                "",
                ItemKey.of(item, keyNames).toString(),
                source == null || source.s() == null ? "" : source.s(),
                List.of("no row of this contract is named by it; no migration wrote it"));
    }

    /** An item and the row that it names. */
    private record Claim(String entity, String source, SourceKey row, ItemKey key) {}
}
