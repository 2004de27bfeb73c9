package io.mysql2dynamodb.projection.simulation;

import io.mysql2dynamodb.projection.ProjectedItem;
import io.mysql2dynamodb.projection.WindowProjector;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.target.HelperAttributes.SourceRow;
import io.mysql2dynamodb.target.ItemKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One schedule, drawn from a seed, from a few rows in phase 1 to quiescence in phase 2. Runs once. */
final class Simulation {

    private static final int MOST_IN_FLIGHT = 4;
    private static final int CRASHES = 30;
    private static final int NAPS = 4;
    private static final int LONGEST_NAP = 100;
    private static final int MOST_TURNS = 20_000;

    private final World world;
    private final SplittableRandom dice;
    private final Application application;
    private final Reconciling reconciling;
    private final List<Event> pending = new ArrayList<>();
    private final List<Operation> inFlight = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Map<String, AttributeValue>> foreign = new HashMap<>();
    private int operations;
    private int turn;

    /** A change of a row that a key has to be reconciled for. */
    private record Event(ItemKey key, SourceRow row) {}

    Simulation(long seed, Mutation mutation, Trace trace) {
        this.world = new World(seed, mutation, trace);
        this.dice = world.dice;
        this.application = new Application(world);
        this.reconciling = new Reconciling(world);
    }

    /** Plays the schedule; the first rule that was broken, if one was. */
    Optional<String> run() {
        for (int i = dice.nextInt(10); i > 0; i--) {
            application.commit();
        }
        putForeignItem();
        world.trace.met(world.blind ? "keys that tell nothing" : "keys that lead back");
        world.trace.note(() -> "dual write begins");
        Copying copying = new Copying(world, world.source.version());
        int commits = 3 + dice.nextInt(8);
        int repairs = dice.nextInt(4);
        int chunks = Copying.CHUNKS;
        for (turn = 0; commits + repairs + chunks + pending.size() + inFlight.size() > 0; turn++) {
            if (turn > MOST_TURNS) {
                return Optional.of("no quiescence in " + MOST_TURNS + " turns");
            }
            switch (dice.nextInt(12)) {
                case 0, 1 -> commits -= commits > 0 && commitWithEvents() ? 1 : 0;
                case 2 -> {
                    if (chunks > 0) {
                        startChunk(copying, chunks--);
                    }
                }
                case 3 -> {
                    if (repairs > 0) {
                        repairs--;
                        startRepair();
                    }
                }
                case 4, 5 -> startProjector();
                default -> advanceOne();
            }
            if (world.target.violation().isPresent()) {
                return world.target.violation();
            }
        }
        return Quiescence.violation(world, foreign);
    }

    /** An item that is not ours, on a key that rows may take, or not. */
    private void putForeignItem() {
        if (dice.nextInt(10) == 0) {
            Map<String, AttributeValue> item = Map.of(
                    "pk", AttributeValue.fromS("SHOP#a"),
                    "sk", AttributeValue.fromS(dice.nextBoolean() ? "x#a" : "of others"));
            foreign.put(Target.key(item).toString(), item);
            world.target.put("somebody else", item);
        }
    }

    private boolean commitWithEvents() {
        if (!application.commit()) {
            return false;
        }
        int version = world.source.version();
        Map<Integer, OrderRow> before = world.source.at(version - 1);
        Map<Integer, OrderRow> after = world.source.at(version);
        for (int id = 1; id <= Application.MOST_ROWS; id++) {
            if (!Objects.equals(before.get(id), after.get(id))) {
                Set<ItemKey> keys = new LinkedHashSet<>(keys(id, version));
                if (world.mutation != Mutation.OLD_KEY_FORGOTTEN) {
                    keys.addAll(keys(id, version - 1));
                }
                SourceRow row = new SourceRow(Orders.TABLE, List.of(Integer.toString(id)));
                keys.forEach(key -> events.add(new Event(key, row)));
                keys.forEach(key -> pending.add(new Event(key, row)));
            }
        }
        return true;
    }

    /** The keys of a row's item and lookup items after a commit, as a projector works them out. */
    private Set<ItemKey> keys(int id, int version) {
        Set<ItemKey> keys = new LinkedHashSet<>();
        for (ProjectedItem item : new WindowProjector(world.session(version))
                .project(Orders.ENTITY.keysOnly(), List.of(SourceKey.of(Integer.toString(id))))
                .items()) {
            keys.add(item.key());
            item.lookups().forEach(lookup -> keys.add(lookup.key()));
        }
        return keys;
    }

    /** What a crash interrupts is recorded and retried. */
    private void startProjector() {
        if (!pending.isEmpty() && inFlight.size() < MOST_IN_FLIGHT) {
            Event event = pending.remove(dice.nextInt(pending.size()));
            inFlight.add(reconciling.of(
                    "projector " + ++operations, event.key(), List.of(event.row()), () -> pending.add(event)));
        }
    }

    private void startRepair() {
        if (!events.isEmpty()) {
            Event any = events.get(dice.nextInt(events.size()));
            List<SourceRow> hints = world.blind ? List.of(any.row()) : List.of();
            world.trace.met("repair");
            inFlight.add(reconciling.of("repair " + ++operations, any.key(), hints, () -> {}));
        }
    }

    private void startChunk(Copying copying, int number) {
        inFlight.add(copying.of(number, () -> startChunk(copying, number)));
    }

    private void advanceOne() {
        if (inFlight.isEmpty()) {
            return;
        }
        int chosen = dice.nextInt(inFlight.size());
        Operation operation = inFlight.get(chosen);
        if (operation.asleep(turn)) {
            return;
        }
        boolean done = operation.advance();
        if (dice.nextInt(NAPS) == 0) {
            // so long that whole other operations fit between two steps
            operation.sleepUntil(turn + dice.nextInt(LONGEST_NAP));
        }
        boolean crashed = dice.nextInt(CRASHES) == 0;
        if (done || crashed) {
            inFlight.remove(chosen);
            world.trace.note(() -> operation + (crashed ? " crashes" : " is done"));
        }
        if (crashed) {
            world.trace.met("crash");
            operation.crash();
        }
    }
}
