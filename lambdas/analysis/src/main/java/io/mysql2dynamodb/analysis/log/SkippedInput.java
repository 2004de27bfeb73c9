package io.mysql2dynamodb.analysis.log;

/**
 * An input, or a member of an archive, of which nothing was read.
 *
 * @param name its name, safe to print
 * @param reason why, and where it helps what to do
 */
public record SkippedInput(String name, String reason) {}
