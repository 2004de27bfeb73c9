package io.mysql2dynamodb.benchmark;

/** The processes among which a measurement's CPU time is told apart. */
enum Role {
    /** What is measured: the orchestrator, or the raw loop in its place. */
    PROGRAM,
    MYSQL,
    DYNAMODB
}
