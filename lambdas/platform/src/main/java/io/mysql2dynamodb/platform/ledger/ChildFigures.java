package io.mysql2dynamodb.platform.ledger;

/**
 * The rows of one embedded child table, as far as their parents were copied.
 *
 * @param rows children of the parents that were read
 * @param embedded children that are in an item
 * @param beyondLimit children left out by the contract's limit
 * @param withQuarantinedParent children whose parent was quarantined
 */
public record ChildFigures(long rows, long embedded, long beyondLimit, long withQuarantinedParent) {

    public static final ChildFigures NONE = new ChildFigures(0, 0, 0, 0);

    public ChildFigures plus(ChildFigures later) {
        return new ChildFigures(
                rows + later.rows,
                embedded + later.embedded,
                beyondLimit + later.beyondLimit,
                withQuarantinedParent + later.withQuarantinedParent);
    }
}
