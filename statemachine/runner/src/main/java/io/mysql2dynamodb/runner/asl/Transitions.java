package io.mysql2dynamodb.runner.asl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a state can lead, and the graphs it contains. */
public final class Transitions {

    private Transitions() {}

    /**
     * A way from a state to another.
     *
     * @param pointer of the field that names the target
     */
    public record Way(String target, Shaping shaping, String pointer) {}

    /** Every way out, in the order of the file; the normal way first. */
    public static List<Way> of(State state) {
        List<Way> ways = new ArrayList<>();
        if (state instanceof ChoiceState choice) {
            for (ChoiceState.Rule rule : choice.rules()) {
                ways.add(new Way(rule.next(), rule.shaping(), Pointers.below(rule.pointer(), "Next")));
            }
            choice.fallback()
                    .ifPresent(target ->
                            ways.add(new Way(target, choice.shaping(), Pointers.below(state.pointer(), "Default"))));
            return ways;
        }
        next(state)
                .ifPresent(
                        target -> ways.add(new Way(target, shaping(state), Pointers.below(state.pointer(), "Next"))));
        for (Catcher catcher : handlers(state).catches()) {
            ways.add(new Way(catcher.next(), catcher.shaping(), Pointers.below(catcher.pointer(), "Next")));
        }
        return ways;
    }

    /** The state's Next; empty where it ends its graph, and for a Choice. */
    public static Optional<String> next(State state) {
        if (state instanceof TaskState task) {
            return task.next();
        } else if (state instanceof PassState pass) {
            return pass.next();
        } else if (state instanceof WaitState wait) {
            return wait.next();
        } else if (state instanceof MapState map) {
            return map.next();
        } else if (state instanceof ParallelState parallel) {
            return parallel.next();
        }
        return Optional.empty();
    }

    /** The state's own Output and Assign. */
    public static Shaping shaping(State state) {
        if (state instanceof TaskState task) {
            return task.shaping();
        } else if (state instanceof PassState pass) {
            return pass.shaping();
        } else if (state instanceof ChoiceState choice) {
            return choice.shaping();
        } else if (state instanceof WaitState wait) {
            return wait.shaping();
        } else if (state instanceof MapState map) {
            return map.shaping();
        } else if (state instanceof ParallelState parallel) {
            return parallel.shaping();
        } else if (state instanceof SucceedState succeed) {
            return new Shaping(succeed.output(), Optional.empty());
        }
        return Shaping.NONE;
    }

    /** The state's Retry and Catch; empty where its type has none. */
    public static Handlers handlers(State state) {
        if (state instanceof TaskState task) {
            return task.handlers();
        } else if (state instanceof MapState map) {
            return map.handlers();
        } else if (state instanceof ParallelState parallel) {
            return parallel.handlers();
        }
        return new Handlers(List.of(), List.of());
    }

    /** The graphs inside a state: branches, or an item processor. */
    public static List<StateGraph> inside(State state) {
        if (state instanceof MapState map) {
            return List.of(map.processor());
        } else if (state instanceof ParallelState parallel) {
            return parallel.branches();
        }
        return List.of();
    }
}
