package io.mysql2dynamodb.runner.event;

/** Where an execution stands, as Step Functions names it. */
public enum ExecutionStatus {
    RUNNING,
    SUCCEEDED,
    FAILED,
    TIMED_OUT,
    ABORTED
}
