package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.verify.RowKeys.RowItems;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Judges the items of one page: does the row that an item names still project to this key?
 *
 * <p>All rows of a page are asked for together, one query per entity. An item without the helper attributes was written by
 * somebody else: it is foreign, and counts as extra. A tombstone stands for a deleted row and is no item.
 */
final class PageJudge {
    private final String table;
    private final List<String> keyNames;
    private final Map<String, RowKeys> entities;

    /**
     * @param table the table's contract name
     * @param keyNames the table's key attributes
     * @param entities the rows of each entity, by entity type; of a single-entity table under the empty text
     */
    PageJudge(String table, List<String> keyNames, Map<String, RowKeys> entities) {
        this.table = table;
        this.keyNames = List.copyOf(keyNames);
        this.entities = Map.copyOf(entities);
    }

    /** The attributes that judging needs. */
    static Set<String> attributes(List<String> keyNames) {
        Set<String> attributes = new TreeSet<>(keyNames);
        attributes.addAll(HelperAttributes.NAMES);
        return attributes;
    }

    /** The items without a row: a difference for each, in no particular order. Tombstones are left out. */
    Map<ItemKey, Difference> unfounded(Collection<Map<String, AttributeValue>> items) {
        Map<Claimants, List<Claim>> claims = new LinkedHashMap<>();
        Map<ItemKey, Difference> unfounded = new LinkedHashMap<>();
        for (Map<String, AttributeValue> item : items) {
            if (item.containsKey(HelperAttributes.DELETED)) {
                continue;
            }
            Optional<Claim> claim = claim(item);
            if (claim.isEmpty()) {
                unfounded.put(key(item), foreign(item));
            } else {
                claims.computeIfAbsent(claim.get().by(), claimants -> new ArrayList<>())
                        .add(claim.get());
            }
        }
        claims.forEach((by, claimed) -> collect(by, claimed, unfounded));
        return unfounded;
    }

    PageCount count(List<Map<String, AttributeValue>> page) {
        return PageCount.of(page, keyNames);
    }

    ItemKey key(Map<String, AttributeValue> item) {
        return ItemKey.of(item, keyNames);
    }

    private void collect(Claimants by, List<Claim> claims, Map<ItemKey, Difference> unfounded) {
        List<SourceKey> rows = claims.stream().map(Claim::row).distinct().toList();
        List<Map<SourceKey, RowItems>> owned = by.entities().stream()
                .map(entity -> entities.get(entity).of(rows))
                .toList();
        for (Claim claim : claims) {
            List<RowItems> found = owned.stream()
                    .flatMap(ofEntity -> Optional.ofNullable(ofEntity.get(claim.row())).stream())
                    .toList();
            if (found.stream().noneMatch(claim::isFoundedBy)) {
                unfounded.put(
                        claim.key(),
                        new Difference(
                                DifferenceKind.EXTRA,
                                table,
                                by.lookup()
                                        ? HelperAttributes.UNIQUE
                                        : by.entities().get(0),
                                claim.key(),
                                claim.source(),
                                List.of(why(by, found)),
                                List.of()));
            }
        }
    }

    private static String why(Claimants by, List<RowItems> found) {
        if (found.isEmpty()) {
            return "the row it names does not exist or is no item of this entity";
        }
        return by.lookup()
                ? "the row it names has other unique values: "
                        + found.stream().map(RowItems::lookups).toList()
                : "the row it names maps to another key: " + found.get(0).item();
    }

    /** What an item says of itself; empty when it cannot have been written by a migration with this contract. */
    private Optional<Claim> claim(Map<String, AttributeValue> item) {
        AttributeValue source = item.get(HelperAttributes.SOURCE);
        if (source == null || source.s() == null || !item.containsKey(HelperAttributes.VERSION)) {
            return Optional.empty();
        }
        AttributeValue entityType = item.get(HelperAttributes.ENTITY_TYPE);
        String entity = entityType == null || entityType.s() == null ? "" : entityType.s();
        boolean lookup = entity.equals(HelperAttributes.UNIQUE);
        SourceRow row;
        try {
            row = HelperAttributes.parseSource(source.s());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        SourceKey key = new SourceKey(row.keyValues());
        List<String> candidates = (lookup ? entities.keySet().stream().sorted() : Stream.of(entity))
                .filter(candidate -> canBeOf(entities.get(candidate), row, key))
                .toList();
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(new Claim(new Claimants(candidates, lookup), source.s(), key, key(item)));
    }

    private static boolean canBeOf(RowKeys rows, SourceRow row, SourceKey key) {
        return rows != null && row.table().equals(rows.sourceTable()) && rows.canBeKey(key);
    }

    private Difference foreign(Map<String, AttributeValue> item) {
        AttributeValue source = item.get(HelperAttributes.SOURCE);
        return new Difference(
                DifferenceKind.FOREIGN,
                table,
                "",
                key(item),
                source == null || source.s() == null ? "" : source.s(),
                List.of("no row of this contract is named by it; no migration wrote it"),
                List.of());
    }

    /**
     * Whose item something may be.
     *
     * @param entities an item's entity; of a lookup item, which does not tell, all entities with that source
     * @param lookup whether it is a lookup item
     */
    private record Claimants(List<String> entities, boolean lookup) {}

    /** An item and the row that it names. */
    private record Claim(Claimants by, String source, SourceKey row, ItemKey key) {

        boolean isFoundedBy(RowItems items) {
            return by.lookup() ? items.lookups().contains(key) : items.item().equals(key);
        }
    }
}
