package io.mysql2dynamodb.migration.guard;

/** The source is not to be read now. Thrown between windows: nothing was read that is not accounted for. */
public final class SourceHeldException extends RuntimeException {
    private final transient Hold hold;

    public SourceHeldException(Hold hold) {
        super(hold.reason());
        this.hold = hold;
    }

    /** Why, and for how long. */
    public Hold hold() {
        return hold;
    }
}
