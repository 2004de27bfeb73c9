package io.mysql2dynamodb.projection.simulation;

import io.mysql2dynamodb.projection.KeyRows;
import io.mysql2dynamodb.target.Backoff;
import io.mysql2dynamodb.target.HelperAttributes;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.ItemVersion;
import io.mysql2dynamodb.target.KeyEvaluation;
import io.mysql2dynamodb.target.KeyEvaluation.Content;
import io.mysql2dynamodb.target.Reconciler;
import io.mysql2dynamodb.target.Reconciler.Reconciliation;
import io.mysql2dynamodb.target.VersionedItems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Projectors and repairs: the real reconciler over the real evaluation of a key. */
final class Reconciling {

    private static final Backoff AT_ONCE = new Backoff(Duration.ZERO, Duration.ZERO, 1_000);

    private final World world;

    Reconciling(World world) {
        this.world = world;
    }

    Operation of(String name, ItemKey key, List<SourceRow> hints, Runnable restart) {
        world.trace.note(() -> name + " begins with " + key);
        Replay replay = new Replay();
        return new Operation(name, replay, () -> reconcile(name, replay, key, hints), restart);
    }

    private void reconcile(String name, Replay replay, ItemKey key, List<SourceRow> hints) {
        VersionedItems items = world.itemsOfReconciler(name, replay);
        KeyEvaluation evaluation =
                new KeyRows(Orders.PLAN, world.session(name, replay, world.source::version)).evaluation(hints);
        Reconciliation outcome;
        if (world.mutation == Mutation.SOURCE_BEFORE_VERSION) {
            SourceFirst mutated = new SourceFirst(items, evaluation);
            outcome = new Reconciler(mutated, AT_ONCE).reconcile(key, (asked, stored) -> mutated.content);
        } else {
            outcome = new Reconciler(items, AT_ONCE).reconcile(key, evaluation);
        }
        meet(outcome);
    }

    private void meet(Reconciliation outcome) {
        boolean quarantined = outcome instanceof Reconciliation.Tombstoned tombstoned
                && !tombstoned.reasons().isEmpty();
        world.trace.met(outcome.getClass().getSimpleName() + (quarantined ? " for a quarantined row" : ""));
    }

    /** Makes the real reconciler evaluate the source before it reads the version. */
    private static final class SourceFirst implements VersionedItems {
        private final VersionedItems items;
        private final KeyEvaluation evaluation;
        private Content content;

        SourceFirst(VersionedItems items, KeyEvaluation evaluation) {
            this.items = items;
            this.evaluation = evaluation;
        }

        @Override
        public Optional<Map<String, AttributeValue>> read(ItemKey key) {
            Optional<SourceRow> hint = items.read(key)
                    .map(stored -> stored.get(HelperAttributes.SOURCE))
                    .map(row -> HelperAttributes.parseSource(row.s()));
            content = evaluation.now(key, hint);
            return items.read(key);
        }

        @Override
        public boolean putIf(ItemVersion observed, Map<String, AttributeValue> item) {
            return items.putIf(observed, item);
        }
    }
}
