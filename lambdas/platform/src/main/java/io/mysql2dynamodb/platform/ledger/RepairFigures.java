package io.mysql2dynamodb.platform.ledger;

import java.util.List;

/**
 * What a repair counts, for each difference once; a key may have two, one found from its row and one from the table.
 *
 * @param repaired items written anew from their rows
 * @param tombstoned keys that no row has, or one that cannot be an item now, marked as deleted
 * @param vanished keys under which everything was as it should be by then; nothing was written
 * @param foreign items that no migration wrote; never touched
 * @param unreadable keys that several rows have; nothing was written
 * @param differing keys that differed again after they were repaired
 * @param seconds time spent
 * @param leftArtifacts keys of files with the keys that did not get the item of a row, and why
 */
public record RepairFigures(
        long repaired,
        long tombstoned,
        long vanished,
        long foreign,
        long unreadable,
        long differing,
        double seconds,
        List<String> leftArtifacts)
        implements Figures<RepairFigures> {

    public static final RepairFigures NONE = step(0, List.of());

    public RepairFigures {
        leftArtifacts = List.copyOf(leftArtifacts);
    }

    /** What a step has beside the figures of its keys. */
    public static RepairFigures step(double seconds, List<String> leftArtifacts) {
        return new RepairFigures(0, 0, 0, 0, 0, 0, seconds, leftArtifacts);
    }

    /** Keys that were written and are as they should be. */
    public long written() {
        return repaired + tombstoned;
    }

    /** Keys that are not as they should be. */
    public long left() {
        return foreign + unreadable + differing;
    }

    @Override
    public RepairFigures plus(RepairFigures later) {
        return new RepairFigures(
                repaired + later.repaired,
                tombstoned + later.tombstoned,
                vanished + later.vanished,
                foreign + later.foreign,
                unreadable + later.unreadable,
                differing + later.differing,
                seconds + later.seconds,
                Sums.of(leftArtifacts, later.leftArtifacts));
    }
}
