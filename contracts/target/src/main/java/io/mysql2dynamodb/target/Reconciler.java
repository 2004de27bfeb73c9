package io.mysql2dynamodb.target;

import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes the item under one key what the source holds, beside any number of other writers of the same key: (a) reads the
 * key's version, (b) then evaluates the key in the source, (c) writes on condition that the version is still the same, with
 * the next one; if it is not, again from (a). This is rule 4 of the data engine, for projectors and repairs alike.
 *
 * <p>Why it is right: of two writers of a key the one whose write counts last has read the version after the other's write,
 * so its evaluation began after the other's and saw at least as much. It therefore always writes, also when the stored item
 * equals the evaluated one: skipping would leave a slower writer with an older evaluation its condition, and the source may
 * have gone from A to B and back to A. For the same reason it writes a tombstone also where nothing is stored yet.
 *
 * <p>Safe to share between threads.
 */
public final class Reconciler {

    private final VersionedItems items;
    private final Backoff backoff;

    /** @param backoff how often, and after which waits, a write that lost against another is begun again */
    public Reconciler(VersionedItems items, Backoff backoff) {
        this.items = items;
        this.backoff = backoff;
    }

    /** What became of a key. */
    public sealed interface Reconciliation {

        /** The row's item was written. */
        record Written(Map<String, AttributeValue> item) implements Reconciliation {}

        /**
         * No item belongs there: a tombstone was written, so that what is stored depends on the source alone and not on
         * what it held before.
         *
         * @param reasons why the key's row is quarantined; empty where no row has the key
         */
        record Tombstoned(List<String> reasons) implements Reconciliation {
            public Tombstoned {
                reasons = List.copyOf(reasons);
            }
        }

        /** What is stored is not ours and was left as it is. */
        record Foreign(Map<String, AttributeValue> stored) implements Reconciliation {}

        /** Several rows map to the key, an error that is for people to mend: nothing was written. */
        record Unreadable(List<SourceRow> rows) implements Reconciliation {
            public Unreadable {
                rows = List.copyOf(rows);
            }
        }
    }

    /**
     * Reconciles one key.
     *
     * @throws KeyContendedException other writers of the key were faster every time
     * @throws TargetException otherwise as its classes say; the key may then be as before or reconciled, and is to be
     *     reconciled again
     */
    public Reconciliation reconcile(ItemKey key, KeyEvaluation evaluation) {
        for (int lost = 1; ; lost++) {
            Optional<Map<String, AttributeValue>> stored = items.read(key);
            ItemVersion observed = ItemVersion.of(stored);
            if (observed instanceof ItemVersion.Foreign) {
                return new Reconciliation.Foreign(stored.orElseThrow());
            }
            KeyEvaluation.Content content = evaluation.now(key, stored.flatMap(Reconciler::row));
            if (content instanceof KeyEvaluation.Content.Several several) {
                return new Reconciliation.Unreadable(several.rows());
            }
            Map<String, AttributeValue> next = next(key, stored, next(observed), content);
            if (items.putIf(observed, next)) {
                return content instanceof KeyEvaluation.Content.Nothing nothing
                        ? new Reconciliation.Tombstoned(nothing.reasons())
                        : new Reconciliation.Written(next);
            }
            if (lost >= backoff.attempts()) {
                throw new KeyContendedException(key, lost);
            }
            backoff.await(lost);
        }
    }

    private static long next(ItemVersion observed) {
        return observed instanceof ItemVersion.At at ? Math.addExact(at.counter(), 1) : 1;
    }

    private static Map<String, AttributeValue> next(
            ItemKey key, Optional<Map<String, AttributeValue>> stored, long counter, KeyEvaluation.Content content) {
        if (content instanceof KeyEvaluation.Content.Nothing nothing) {
            Optional<AttributeValue> source = stored.flatMap(
                            item -> Optional.ofNullable(item.get(HelperAttributes.SOURCE)))
                    .or(() -> nothing.last().map(row -> HelperAttributes.source(row.table(), row.keyValues())));
            return Tombstone.of(key, source, counter);
        }
        Map<String, AttributeValue> item = new HashMap<>(((KeyEvaluation.Content.Item) content).attributes());
        if (!ItemKey.of(item, key.attributes().keySet()).equals(key)) {
            throw new IllegalArgumentException("asked for the key " + key + ", the evaluation gave the item of "
                    + ItemKey.of(item, key.attributes().keySet()));
        }
        item.put(HelperAttributes.VERSION, AttributeValue.fromN(Long.toString(counter)));
        return item;
    }

    /** The row that a stored item names; a {@code _src} that cannot be read is no hint, and no reason to stop. */
    private static Optional<SourceRow> row(Map<String, AttributeValue> stored) {
        try {
            return Optional.ofNullable(stored.get(HelperAttributes.SOURCE))
                    .map(AttributeValue::s)
                    .map(HelperAttributes::parseSource);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
