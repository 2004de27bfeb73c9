package io.mysql2dynamodb.parity;

/** Who makes the answer out of what the operation gives. */
enum Completion {
    /** The operation's answer is the answer: the same items, in the SQL's order. */
    BY_OPERATION,
    /** The application sorts what it gets, and cuts that: without the SQL's LIMIT the same items, in any order. */
    SORTED_BY_APPLICATION,
    /** The application sorts, filters or cuts what it gets: every row of the SQL's answer must be among it. */
    BY_APPLICATION
}
