package io.mysql2dynamodb.migration.schema;

import java.util.List;

/** The source's structure is not any more what the run's chunks were planned with. */
public final class SourceSchemaChangedException extends RuntimeException {
    private final transient List<String> changes;

    /**
     * Names the changes.
     *
     * @param run the run
     * @param changes what changed, each with its table
     */
    public SourceSchemaChangedException(String run, List<String> changes) {
        super("the source has changed since the chunks of run '" + run + "' were planned: " + String.join("; ", changes)
                + ". Undo the change and resume the run, or start a new run into empty tables with a contract for the"
                + " source as it is now");
        this.changes = List.copyOf(changes);
    }

    /** What changed. */
    public List<String> changes() {
        return changes;
    }
}
