package io.mysql2dynamodb.cdk.orchestrator;

/** What a function may do besides writing its own log and trace; {@link Grants} turns each into policy statements. */
public enum Right {
    /** Read the contract that this deployment was synthesized with. */
    READ_DEPLOYED_CONTRACT,
    /** Read the source's secret, and be placed where the source can be reached. */
    READ_SOURCE,
    /** Read the artifacts of runs. */
    READ_ARTIFACTS,
    /** Write artifacts of runs. */
    WRITE_ARTIFACTS,
    /** Read and write the run ledger. */
    USE_LEDGER,
    /** See how the data tables are made. */
    DESCRIBE_TABLES,
    /** Read items of the data tables by their keys. */
    READ_ITEMS,
    /** Query the data tables and their indexes. */
    QUERY_TABLES,
    /** Read the data tables from end to end. */
    SCAN_TABLES,
    /** Write items into the data tables. */
    WRITE_ITEMS,
    /** Read and conditionally write items of the data tables, one at a time. */
    RECONCILE_ITEMS,
    /** Make scratch tables, use and delete them, and read the secret of the scratch database. */
    USE_SCRATCH,
    /** Answer the task token of a waiting gate. */
    ANSWER_GATES
}
