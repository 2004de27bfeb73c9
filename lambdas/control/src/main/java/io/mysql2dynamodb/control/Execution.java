package io.mysql2dynamodb.control;

/**
 * The execution of the state machine that a run is prepared for.
 *
 * @param id its ARN
 * @param name its name, which is the run's name where the input gives none
 */
public record Execution(String id, String name) {}
