package io.mysql2dynamodb.reporting.summary;

/**
 * The counts of an entity, a table or a run.
 *
 * @param rowsRead source rows read by the copy
 * @param written items written
 * @param superseded items not written because a newer one was there
 * @param quarantined rows that cannot be items
 * @param excluded rows that the contract's conditions leave out
 * @param matching items that are what their row projects to
 * @param mismatched items that differ from it
 * @param missing items that are not there
 * @param extra items without a source row
 */
public record Figures(
        long rowsRead,
        long written,
        long superseded,
        long quarantined,
        long excluded,
        long matching,
        long mismatched,
        long missing,
        long extra) {
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0);

    public Figures plus(Figures other) {
        return new Figures(
                rowsRead + other.rowsRead,
                written + other.written,
                superseded + other.superseded,
                quarantined + other.quarantined,
                excluded + other.excluded,
                matching + other.matching,
                mismatched + other.mismatched,
                missing + other.missing,
                extra + other.extra);
    }
}
