package io.mysql2dynamodb.target;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Writes the items of a copy beside a live application: only where nothing is stored, with version 0. It never overwrites,
 * tombstones neither, so that however old its snapshot is, it cannot undo what a projector wrote. Safe to share between
 * threads.
 */
public final class Backfill {

    private static final ItemVersion FIRST = new ItemVersion.At(0);

    private final VersionedItems stored;
    private final Set<String> keyNames;

    /** @param keyNames the names of the table's key attributes */
    public Backfill(VersionedItems stored, Set<String> keyNames) {
        this.stored = stored;
        this.keyNames = Set.copyOf(keyNames);
    }

    /** What became of an item. */
    public sealed interface Result {

        /** It is stored exactly so: written now, or by an earlier attempt of the same copy. */
        record Written() implements Result {}

        /**
         * Something else was there and stays.
         *
         * @param stored what is there
         */
        record Superseded(Map<String, AttributeValue> stored, By by) implements Result {}
    }

    /** Who was there first. */
    public enum By {
        /** The same row, in another state: a projector or repair has written it. */
        SAME_ROW,
        /** A tombstone: the row was deleted, or has another key, since the copy read it. */
        TOMBSTONE,
        /** Another row: the key has changed hands since the copy read it, or two live rows map to it. */
        OTHER_ROW,
        /** An item that is not ours. */
        FOREIGN
    }

    /**
     * Puts each item whose key is free.
     *
     * @param items complete items with {@code _mv} 0, as many as {@link VersionedItems#putIfAbsent} takes
     * @return what became of each, in their order
     * @throws TargetException as its classes say; putting the items again is harmless
     */
    public List<Result> put(List<Map<String, AttributeValue>> items) {
        items.forEach(Backfill::checkVersion);
        List<Boolean> written = stored.putIfAbsent(items);
        List<Result> results = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            results.add(written.get(i) ? new Result.Written() : refused(items.get(i)));
        }
        return results;
    }

    private static void checkVersion(Map<String, AttributeValue> item) {
        if (!ItemVersion.of(item).equals(FIRST)) {
            throw new IllegalArgumentException(
                    "the backfill writes version 0, got " + item.get(HelperAttributes.VERSION));
        }
    }

    private Result refused(Map<String, AttributeValue> item) {
        do {
            Optional<Map<String, AttributeValue>> found = stored.read(ItemKey.of(item, keyNames));
            if (found.isPresent()) {
                return judged(item, found.get());
            }
            // absent after all only where tombstones are purged, and then the key is free again
        } while (!stored.putIf(ItemVersion.ABSENT, item));
        return new Result.Written();
    }

    private static Result judged(Map<String, AttributeValue> item, Map<String, AttributeValue> stored) {
        return ItemDifference.between(item, stored, Set.of()).isEmpty()
                ? new Result.Written()
                : new Result.Superseded(stored, by(item, stored));
    }

    private static By by(Map<String, AttributeValue> item, Map<String, AttributeValue> stored) {
        if (ItemVersion.of(stored) instanceof ItemVersion.Foreign) {
            return By.FOREIGN;
        } else if (Tombstone.is(stored)) {
            return By.TOMBSTONE;
        }
        AttributeValue row = stored.get(HelperAttributes.SOURCE);
        return item.get(HelperAttributes.SOURCE).equals(row) ? By.SAME_ROW : By.OTHER_ROW;
    }
}
