package io.mysql2dynamodb.migration.handler;

/** The input of a function that works on a whole run. */
public record RunInput(String run) {}
