package io.mysql2dynamodb.migration.guard;

/**
 * Why a step read nothing (more), and when to call it again; the workflow waits meanwhile, so that no function does.
 *
 * @param reason in words for people
 * @param waitSeconds how long to wait, at least 1
 */
public record Hold(String reason, long waitSeconds) {}
