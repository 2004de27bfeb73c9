package io.mysql2dynamodb.platform.ledger;

import io.mysql2dynamodb.platform.gate.TaskToken;
import java.util.List;
import java.util.Optional;

/**
 * The gates of all runs. A decision is made in two steps, so that a crash between them is seen: {@link #decide} records
 * it, once; then the execution is told and {@link #delivered} says so. Thread-safe, and safe against other processes.
 */
public interface GateBook {

    /**
     * Opens a gate, also one that was opened or decided before: the new token replaces the old one and the decision is
     * gone from the gate (the audit trail keeps it). Opening it again with the token it has changes nothing.
     *
     * @param gate a gate with status OPEN and without decision
     * @return whether it was opened; false if it had this token already
     */
    boolean open(Gate gate, TaskToken token);

    /** The gate, if it was ever opened. */
    Optional<Gate> find(String run, String gate);

    /** All gates of a run, in the order in which they were opened. */
    List<Gate> list(String run);

    /**
     * Records the decision of an open gate. Of several deciders exactly one succeeds.
     *
     * @throws NoSuchGateException if the gate was never opened
     * @throws GateAlreadyDecidedException if it was decided before, naming by whom
     * @throws GateNotWaitingException if its execution does not wait any more
     */
    PendingDecision decide(String run, String gate, GateDecision decision);

    /**
     * A recorded decision which its decider did not say was delivered, although there was time enough: the decider must
     * have died. Whoever asks may deliver it in its place.
     */
    Optional<PendingDecision> undelivered(String run, String gate);

    /** Notes that the execution was told. */
    void delivered(PendingDecision decision);

    /** Takes a decision back that could not be delivered for now: the gate is open again. */
    void withdraw(PendingDecision decision);

    /** Notes that the execution does not wait any more. */
    void lapse(PendingDecision decision);
}
