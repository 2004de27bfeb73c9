package io.mysql2dynamodb.source;

/**
 * A value that cannot be read without changing it, such as text whose bytes are not valid in its character set.
 *
 * @param why the reason, for people
 */
public record Unreadable(String why) {}
