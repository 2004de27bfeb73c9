package io.mysql2dynamodb.analysis.statement;

import java.util.Arrays;

/** The brackets that are open while a statement is read, innermost last. Not thread-safe. */
final class Brackets {

    /** What an opening bracket begins. */
    enum Role {
        PLAIN,
        /** The arguments of a function. */
        CALL,
        /** What stands behind IN. */
        IN,
        /** A row behind VALUES. */
        ROW
    }

    private int[] starts = new int[32];
    private Role[] roles = new Role[32];
    private String[] around = new String[32];
    private int open;

    void reset() {
        open = 0;
        if (starts.length > 1 << 12) {
            resize(32);
        }
    }

    /**
     * Opens one.
     *
     * @param start the index of its token
     * @param before the word in front of it, or an empty text
     */
    void open(int start, Role role, String before) {
        if (open == starts.length) {
            resize(open * 2);
        }
        starts[open] = start;
        roles[open] = role;
        around[open] = before;
        open++;
    }

    private void resize(int capacity) {
        starts = Arrays.copyOf(starts, capacity);
        roles = Arrays.copyOf(roles, capacity);
        around = Arrays.copyOf(around, capacity);
    }

    void close() {
        open--;
    }

    int depth() {
        return open;
    }

    int start() {
        return starts[open - 1];
    }

    Role role() {
        return open == 0 ? Role.PLAIN : roles[open - 1];
    }

    /** The word in front of the innermost bracket, in capitals; empty where there is none. */
    String around() {
        return open == 0 ? "" : around[open - 1];
    }
}
