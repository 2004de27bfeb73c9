package io.mysql2dynamodb.platform.ledger;

import java.time.Instant;

/**
 * Which run a target table belongs to.
 *
 * @param table physical table name
 * @param run the run that took it last
 * @param until when it may be taken by another run
 */
public record TableLease(String table, String run, Instant until) {}
