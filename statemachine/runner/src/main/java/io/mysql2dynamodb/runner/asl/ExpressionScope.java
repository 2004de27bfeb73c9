package io.mysql2dynamodb.runner.asl;

import java.util.Set;

/** Where in a state an expression stands, which decides what it may read of {@code $states}. */
enum ExpressionScope {
    /** Before there is a result: Arguments, Condition, Items, and Output and Assign of states without a result. */
    INPUT("input", "context"),
    /** Output and Assign of Task, Map and Parallel. */
    RESULT("input", "context", "result"),
    /** Output and Assign of a catcher. */
    ERROR("input", "context", "errorOutput");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> members;

    ExpressionScope(String... members) {
        this.members = Set.of(members);
    }

    boolean allows(String member) {
        return members.contains(member);
    }
}
