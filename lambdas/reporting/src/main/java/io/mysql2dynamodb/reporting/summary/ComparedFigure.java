package io.mysql2dynamodb.reporting.summary;

/**
 * One figure of the copy as it was estimated at the gate before it, and as it came.
 *
 * @param figure {@code rows}, {@code items}, {@code bytes}, {@code writeUnits} or {@code seconds}
 * @param estimated before the copy
 * @param actual what the ledger counted
 */
public record ComparedFigure(String figure, double estimated, double actual) {}
