package io.mysql2dynamodb.target;

/**
 * A key was written by others each time between reading its version and writing it. Transient: reconciling the key later
 * is harmless and needed.
 */
public final class KeyContendedException extends TargetException {

    private static final long serialVersionUID = 1L;

    KeyContendedException(ItemKey key, int attempts) {
        super(
                "the item " + key + " was written by others in each of " + attempts
                        + " attempts. Reconcile it again when fewer writers are at it; nothing is lost meanwhile but time",
                null);
    }
}
