package io.mysql2dynamodb.platform.ledger;

import java.util.Optional;

/**
 * Whether a run is to rest. A paused run goes on being executed, but its steps read no further window of the source until
 * the pause is lifted. Thread-safe, and safe against other processes.
 */
public interface RunControl {

    /** Pauses the run; a run that is paused already stays as it was. */
    RunPause pause(String run, String by);

    /** Lifts the pause, if there is one. */
    void lift(String run);

    /** The pause of the run, while there is one. */
    Optional<RunPause> paused(String run);
}
