package io.mysql2dynamodb.projection.simulation;

import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.projection.WindowProjector;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.target.Backfill;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The backfill: the real projection of a chunk, in a snapshot that may be old, and the real put-if-absent. */
final class Copying {

    static final int CHUNKS = 2;

    private static final KeyRange FIRST_ROWS = KeyRange.ALL.endingAt(SourceKey.of("2"));
    private static final KeyRange OTHER_ROWS = KeyRange.ALL.continuedAfter(SourceKey.of("2"));

    private final World world;
    private final int oldest;

    /** @param dualWriteFrom the version that dual write began with, which the oldest snapshot must see */
    Copying(World world, int dualWriteFrom) {
        this.world = world;
        this.oldest = world.mutation == Mutation.SNAPSHOT_BEFORE_DUAL_WRITE ? 0 : dualWriteFrom;
    }

    /** A chunk, from 1 to {@link #CHUNKS}. */
    Operation of(int chunk, Runnable restart) {
        String name = "chunk " + chunk;
        world.trace.note(() -> name + " begins");
        Replay replay = new Replay();
        return new Operation(name, replay, () -> copy(name, replay, chunk == 1 ? FIRST_ROWS : OTHER_ROWS), restart);
    }

    private void copy(String name, Replay replay, KeyRange range) {
        Backfill backfill = new Backfill(world.itemsOfBackfill(name, replay), Set.copyOf(Orders.KEY_NAMES));
        SnapshotSession session = world.session(name, replay, this::lagging);
        for (ProjectedItem item :
                new WindowProjector(session).project(Orders.ENTITY, range, 10).items()) {
            put(backfill, item.attributes());
            item.lookups().forEach(lookup -> put(backfill, lookup.attributes()));
        }
    }

    private int lagging() {
        int now = world.source.version();
        int seen = world.dice.nextInt(oldest, now + 1);
        world.trace.met(seen < now ? "lagging snapshot" : "fresh snapshot");
        return seen;
    }

    private void put(Backfill backfill, Map<String, AttributeValue> item) {
        Backfill.Result result = backfill.put(List.of(item)).get(0);
        world.trace.met(
                result instanceof Backfill.Result.Superseded superseded
                        ? "superseded by " + superseded.by()
                        : "backfilled");
    }
}
