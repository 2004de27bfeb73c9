package io.mysql2dynamodb.projection.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Rule 4 of the data engine in thousands of schedules. {@code -Dsimulation.seeds=100000} plays more of them, as the profile
 * {@code nightly} does; {@code -Dsimulation.seed=17} plays that one and prints it.
 */
class SimulationTest {

    private static final int SEEDS = 2_000;

    /** Without these the schedules would show little. */
    private static final Set<String> MUST_BE_MET = Set.of(
            "insert",
            "update",
            "delete",
            "undo",
            "move of a key",
            "move of a unique value",
            "swap of two rows' keys",
            "lost against another writer",
            "lost answer",
            "crash",
            "keys that lead back",
            "keys that tell nothing",
            "repair",
            "fresh snapshot",
            "lagging snapshot",
            "backfilled",
            "superseded by SAME_ROW",
            "superseded by OTHER_ROW",
            "superseded by TOMBSTONE",
            "superseded by FOREIGN",
            "Written",
            "Tombstoned",
            "Tombstoned for a quarantined row",
            "Foreign");

    @Test
    void everyScheduleEndsWithWhatTheSourceHolds() {
        Long only = Long.getLong("simulation.seed");
        if (only != null) {
            System.out.println(played(only));
        }
        long first = only == null ? 0 : only;
        long seeds = only == null ? Integer.getInteger("simulation.seeds", SEEDS) : 1;
        Set<String> met = new TreeSet<>();
        for (long seed = first; seed < first + seeds; seed++) {
            if (new Simulation(seed, Mutation.NONE, new Trace(false, met)).run().isPresent()) {
                throw new AssertionError(
                        "Play this schedule again with -Dsimulation.seed=" + seed + "\n" + played(seed));
            }
        }
        if (only == null) {
            assertThat(met).containsAll(MUST_BE_MET);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void findsEveryMutation(Mutation mutation) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Optional<String> broken = new Simulation(seed, mutation, new Trace(false, new HashSet<>())).run();
            if (broken.isPresent()) {
                assertThat(broken.get()).as("seed " + seed).doesNotContain("no quiescence");
                return;
            }
        }
        throw new AssertionError("no seed below " + SEEDS + " finds it");
    }

    private static String played(long seed) {
        Trace trace = new Trace(true, new HashSet<>());
        Optional<String> broken = new Simulation(seed, Mutation.NONE, trace).run();
        return trace + "At the end: " + broken.orElse("every item is as it must be");
    }
}
