package io.mysql2dynamodb.modeling.handler;

/** The input of most functions of this stage: which run. */
public record RunInput(String run) {}
