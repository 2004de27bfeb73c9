package io.mysql2dynamodb.reporting.handler;

/** The output of a checklist that passed: its artifact's key. */
public record CheckedOutput(String checklist) {}
