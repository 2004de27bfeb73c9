package io.mysql2dynamodb.infrastructure.handler;

/** The input of every function of this stage: which run. */
public record RunInput(String run) {}
