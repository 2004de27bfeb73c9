package io.mysql2dynamodb.platform.ledger;

import io.mysql2dynamodb.platform.gate.TaskToken;

/**
 * A decision that is recorded, and that the execution has still to be told.
 *
 * @param gate the gate with the decision
 * @param token whom to tell
 * @param id names this decision among those ever made at the gate
 */
public record PendingDecision(Gate gate, TaskToken token, String id) {}
