package io.mysql2dynamodb.projection.simulation;

import java.util.SplittableRandom;
import java.util.function.IntSupplier;

/** What all operations of one schedule share. */
final class World {

    final SplittableRandom dice;
    final Mutation mutation;
    final Trace trace;
    final VersionedSource source = new VersionedSource();
    final Target target;

    /** Whether keys do not lead back to their rows, as where they are made of joined values: only hints find them. */
    final boolean blind;

    World(long seed, Mutation mutation, Trace trace) {
        this.dice = new SplittableRandom(seed);
        this.mutation = mutation;
        this.trace = trace;
        this.target = new Target(trace);
        this.blind = dice.nextInt(4) == 0;
    }

    /** A session whose snapshots are a step of an operation. */
    SnapshotSession session(String who, Replay replay, IntSupplier version) {
        return new SnapshotSession(
                source,
                () -> replay.step(() -> {
                    int seen = version.getAsInt();
                    trace.note(() -> who + " begins a snapshot at version " + seen);
                    return seen;
                }),
                blind);
    }

    /** A session that is no part of the schedule. */
    SnapshotSession session(int version) {
        return new SnapshotSession(source, () -> version, false);
    }

    /** The target as a reconciler sees it. */
    SteppedItems itemsOfReconciler(String who, Replay replay) {
        return items(who, replay, mutation == Mutation.OVERWRITING_BACKFILL ? Mutation.NONE : mutation);
    }

    /** The target as the backfill sees it. */
    SteppedItems itemsOfBackfill(String who, Replay replay) {
        return items(who, replay, mutation == Mutation.OVERWRITING_BACKFILL ? mutation : Mutation.NONE);
    }

    private SteppedItems items(String who, Replay replay, Mutation own) {
        return new SteppedItems(who, target, replay, dice, trace, own);
    }
}
