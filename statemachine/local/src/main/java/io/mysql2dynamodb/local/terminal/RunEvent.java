package io.mysql2dynamodb.local.terminal;

import java.time.Duration;
import java.util.List;

/** What happens in a run, as far as a person watching it cares. */
public sealed interface RunEvent {

    /** The run was named and its contract frozen. */
    record Prepared(String run, String contractHash) implements RunEvent {}

    record StageBegan(int stage) implements RunEvent {}

    /** A checklist passed; it can be read at the artifact key. */
    record ChecklistPassed(int stage, String checklist) implements RunEvent {}

    /** Something worth a line. */
    record Noted(String line) implements RunEvent {}

    /** A gate waits for a decision. */
    record GateOpened(String run, String gate, int stage, String title, String question, List<String> facts)
            implements RunEvent {
        public GateOpened {
            facts = List.copyOf(facts);
        }
    }

    record GateDecided(String gate, boolean approved, String by, String comment) implements RunEvent {}

    /**
     * A long step begins.
     *
     * @param total rows or items, estimated
     * @param alreadyDone how many of them an earlier process did
     */
    record StepBegan(Step step, long total, long alreadyDone) implements RunEvent {}

    record StepAdvanced(Step step, long amount) implements RunEvent {}

    /** The step waits, since the run is paused or the source is busy. */
    record StepHeld(Step step, String reason, long waitSeconds) implements RunEvent {}

    record StepEnded(Step step) implements RunEvent {}

    /** A state failed in a way that passes, and is tried again after a while. */
    record Retrying(String state, String error, String reason, int attempt, Duration delay) implements RunEvent {}
}
