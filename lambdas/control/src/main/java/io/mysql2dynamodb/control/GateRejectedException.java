package io.mysql2dynamodb.control;

import io.mysql2dynamodb.platform.ledger.Gate;
import io.mysql2dynamodb.platform.ledger.GateDecision;

/** Somebody rejected a gate: the execution ends there. Its name and message are what the waiting state fails with. */
public final class GateRejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GateRejectedException(Gate gate, GateDecision decision) {
        super("gate \"" + gate.gate() + "\" of stage " + gate.stage() + " was rejected by " + decision.by() + ": "
                + decision.comment().orElse("no comment")
                + ". When that is settled, redrive the execution: the gate opens again");
    }
}
