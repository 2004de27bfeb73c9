package io.mysql2dynamodb.migration.verify;

/** Waits before a difference is looked at again, so that a write that is under way can arrive. */
@FunctionalInterface
public interface Pause {

    /** Goes on at once. */
    Pause NONE = reading -> {};

    /**
     * Waits.
     *
     * @param reading the reading that comes next, from 1
     */
    void before(int reading);
}
