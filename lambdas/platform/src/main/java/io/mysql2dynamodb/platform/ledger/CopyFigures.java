package io.mysql2dynamodb.platform.ledger;

import java.util.List;
import java.util.Map;

/**
 * What a copy counts. They close when {@code rowsRead = written + superseded + quarantined + excluded}.
 *
 * @param rowsRead rows of the chunk's range that were read
 * @param written items written
 * @param lookups lookup items of unique constraints written beside them, which are items but no rows
 * @param superseded rows for which a newer item was there
 * @param quarantined rows that could not be items, each counted once
 * @param quarantinedByReason how many rows each reason was given for; a row can have several
 * @param excluded rows that a condition of the contract leaves out
 * @param children the embedded child tables by the name of the attribute that embeds them
 * @param sourceBytes bytes read, as the driver delivered them
 * @param itemBytes bytes of the items, lookup items included, as DynamoDB counts them
 * @param writeUnits write units consumed, as far as the target told
 * @param seconds time spent
 * @param longestSnapshotSeconds how long the longest snapshot of the source lasted
 * @param quarantineArtifacts keys of the quarantine files
 */
public record CopyFigures(
        long rowsRead,
        long written,
        long lookups,
        long superseded,
        long quarantined,
        Map<String, Long> quarantinedByReason,
        long excluded,
        Map<String, ChildFigures> children,
        long sourceBytes,
        long itemBytes,
        double writeUnits,
        double seconds,
        double longestSnapshotSeconds,
        List<String> quarantineArtifacts)
        implements Figures<CopyFigures> {

    public static final CopyFigures NONE =
            new CopyFigures(0, 0, 0, 0, 0, Map.of(), 0, Map.of(), 0, 0, 0, 0, 0, List.of());

    public CopyFigures {
        quarantinedByReason = Map.copyOf(quarantinedByReason);
        children = Map.copyOf(children);
        quarantineArtifacts = List.copyOf(quarantineArtifacts);
    }

    @Override
    public CopyFigures plus(CopyFigures later) {
        return new CopyFigures(
                rowsRead + later.rowsRead,
                written + later.written,
                lookups + later.lookups,
                superseded + later.superseded,
                quarantined + later.quarantined,
                Sums.of(quarantinedByReason, later.quarantinedByReason, Long::sum),
                excluded + later.excluded,
                Sums.of(children, later.children, ChildFigures::plus),
                sourceBytes + later.sourceBytes,
                itemBytes + later.itemBytes,
                writeUnits + later.writeUnits,
                seconds + later.seconds,
                Math.max(longestSnapshotSeconds, later.longestSnapshotSeconds),
                Sums.of(quarantineArtifacts, later.quarantineArtifacts));
    }

    /** Whether every row that was read is accounted for. */
    public boolean closes() {
        return rowsRead == written + superseded + quarantined + excluded;
    }
}
