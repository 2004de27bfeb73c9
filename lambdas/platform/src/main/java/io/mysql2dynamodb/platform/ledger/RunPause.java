package io.mysql2dynamodb.platform.ledger;

import java.time.Instant;

/**
 * That a run is paused.
 *
 * @param run the run
 * @param by who paused it
 * @param at since when
 */
public record RunPause(String run, String by, Instant at) {}
