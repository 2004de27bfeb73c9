package io.mysql2dynamodb.analysis.handler;

/**
 * The output of a function that found something.
 *
 * @param note what it found, in a line for whoever watches the run
 */
public record NotedOutput(String note) {}
