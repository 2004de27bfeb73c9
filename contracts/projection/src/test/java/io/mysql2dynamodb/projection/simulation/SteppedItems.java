package io.mysql2dynamodb.projection.simulation;

import io.mysql2dynamodb.target.ItemDifference;
import io.mysql2dynamodb.target.ItemKey;
import io.mysql2dynamodb.target.ItemVersion;
import io.mysql2dynamodb.target.Tombstone;
import io.mysql2dynamodb.target.VersionedItems;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The target as one operation sees it, each request a step; mutations of what is written are made here. */
final class SteppedItems implements VersionedItems {

    private static final int LOST_ANSWERS = 30;

    private final String who;
    private final Target target;
    private final Replay replay;
    private final SplittableRandom dice;
    private final Trace trace;
    private final Mutation mutation;
    private Optional<Map<String, AttributeValue>> lastRead = Optional.empty();

    SteppedItems(String who, Target target, Replay replay, SplittableRandom dice, Trace trace, Mutation mutation) {
        this.who = who;
        this.target = target;
        this.replay = replay;
        this.dice = dice;
        this.trace = trace;
        this.mutation = mutation;
    }

    @Override
    public Optional<Map<String, AttributeValue>> read(ItemKey key) {
        lastRead = replay.step(() -> target.read(who, key));
        return lastRead;
    }

    @Override
    public boolean putIf(ItemVersion observed, Map<String, AttributeValue> item) {
        if (mutation == Mutation.SKIP_EQUAL && isEqualToLastRead(item)) {
            return true;
        } else if (mutation == Mutation.NO_TOMBSTONE_FOR_NOTHING && Tombstone.is(item) && lastRead.isEmpty()) {
            return true;
        }
        return replay.step(() -> write(observed, item) && !answerLost());
    }

    private boolean write(ItemVersion observed, Map<String, AttributeValue> item) {
        if (mutation == Mutation.UNCONDITIONAL_PUT || mutation == Mutation.OVERWRITING_BACKFILL) {
            target.put(who, item);
            return true;
        } else if (mutation == Mutation.NO_TOMBSTONES && Tombstone.is(item)) {
            return target.deleteIf(who, observed, Target.key(item));
        }
        return target.putIf(who, observed, item);
    }

    /** The client repeats a request whose answer was lost, and finds its own write in the way. */
    private boolean answerLost() {
        boolean lost = dice.nextInt(LOST_ANSWERS) == 0;
        if (lost) {
            trace.met("lost answer");
            trace.note(() -> who + " does not hear that it has written");
        }
        return lost;
    }

    private boolean isEqualToLastRead(Map<String, AttributeValue> item) {
        return lastRead.filter(stored ->
                        ItemDifference.between(item, stored, Set.of("_mv")).isEmpty())
                .isPresent();
    }
}
