package io.mysql2dynamodb.local.run;

/**
 * The execution that works on a run, written down before it is started.
 *
 * @param name its name
 * @param input its input, JSON
 */
public record ExecutionRecord(String name, String input) {}
