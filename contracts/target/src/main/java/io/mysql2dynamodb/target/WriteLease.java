package io.mysql2dynamodb.target;

/**
 * The right to write, which can be lost. It is asked before every batch, by several threads at once, so an
 * implementation must be thread-safe and quick.
 */
@FunctionalInterface
public interface WriteLease {

    /**
     * Returns if the right is held at this moment.
     *
     * @throws LeaseLostException if it is not; nothing more may then be written
     */
    void check();
}
