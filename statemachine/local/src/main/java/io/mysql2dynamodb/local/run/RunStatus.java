package io.mysql2dynamodb.local.run;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a run is, as its process last wrote it.
 *
 * @param state RUNNING, WAITING (for a gate), SUCCEEDED, FAILED or ABORTED
 * @param stage the stage at work or last worked on
 * @param step what is being done in words, for example {@code copying rows}
 * @param progress the figures of a running step, for example {@code 41 % · 12,000 of 29,000 rows}
 * @param error what ended the run, in words for people
 * @param updatedAt when this was written
 */
public record RunStatus(
        State state,
        Optional<Integer> stage,
        Optional<String> step,
        Optional<String> progress,
        Optional<String> error,
        Instant updatedAt) {

    /** The states of a run. */
    public enum State {
        RUNNING,
        WAITING,
        SUCCEEDED,
        FAILED,
        ABORTED
    }
}
