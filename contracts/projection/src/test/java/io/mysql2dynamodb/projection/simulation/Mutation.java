package io.mysql2dynamodb.projection.simulation;

/** A way to break rule 4 that the simulation must find. */
enum Mutation {
    /** The rule as it is. */
    NONE,
    /** The put of a reconciler has no condition. */
    UNCONDITIONAL_PUT,
    /** A reconciler evaluates the source before it reads the version. */
    SOURCE_BEFORE_VERSION,
    /** Items are deleted, on the same condition, instead of becoming tombstones. */
    NO_TOMBSTONES,
    /** No tombstone is written where nothing is stored yet. */
    NO_TOMBSTONE_FOR_NOTHING,
    /** A reconciler does not write what is stored already. */
    SKIP_EQUAL,
    /** The backfill writes over what it finds. */
    OVERWRITING_BACKFILL,
    /** The backfill's snapshot may be older than dual write, as on a replica that lags. */
    SNAPSHOT_BEFORE_DUAL_WRITE,
    /** The changed row's old key is not reconciled. */
    OLD_KEY_FORGOTTEN
}
