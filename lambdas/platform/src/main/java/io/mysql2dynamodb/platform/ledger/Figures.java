package io.mysql2dynamodb.platform.ledger;

/**
 * What one kind of work on a chunk counts. Immutable; mapped to JSON.
 *
 * @param <F> the implementing type
 */
public interface Figures<F extends Figures<F>> {

    /** The sum of these figures and those of later work. */
    F plus(F later);
}
