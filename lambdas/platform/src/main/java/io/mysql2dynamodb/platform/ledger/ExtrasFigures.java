package io.mysql2dynamodb.platform.ledger;

import io.mysql2dynamodb.target.KeySum;
import java.util.List;
import java.util.Objects;

/**
 * What the search for items without a source row counts in one segment of a table.
 *
 * @param scanned items looked at
 * @param traced those of them whose row was looked for; the others were only counted
 * @param keys what the keys of the scanned items add up to
 * @param extra items that no source row gives
 * @param foreign those of them that no migration wrote
 * @param tombstones marks of deleted rows, which are no items and never extra
 * @param unsettled items without a row that had changed at every reading, so that nothing can be said of them
 * @param seconds time spent
 * @param sampleArtifacts keys of files with samples of the extras
 * @param differenceArtifacts keys of files with the keys of all extras
 */
public record ExtrasFigures(
        long scanned,
        long traced,
        KeySum keys,
        long extra,
        long foreign,
        long tombstones,
        long unsettled,
        double seconds,
        List<String> sampleArtifacts,
        List<String> differenceArtifacts)
        implements Figures<ExtrasFigures> {

    public static final ExtrasFigures NONE = step(0, List.of(), List.of());

    public ExtrasFigures {
        // an entry of a ledger that is older than this member
        keys = Objects.requireNonNullElse(keys, KeySum.NONE);
        sampleArtifacts = List.copyOf(sampleArtifacts);
        differenceArtifacts = List.copyOf(differenceArtifacts);
    }

    /** A page whose items were only counted. */
    public static ExtrasFigures counted(long items, KeySum keys, long tombstones) {
        return new ExtrasFigures(items, 0, keys, 0, 0, tombstones, 0, 0, List.of(), List.of());
    }

    /** A page whose items were traced back to their rows; what came of those without one is told apart. */
    public static ExtrasFigures traced(long items, KeySum keys, long tombstones) {
        return new ExtrasFigures(items, items, keys, 0, 0, tombstones, 0, 0, List.of(), List.of());
    }

    /** What came of scanned items without a row. */
    public static ExtrasFigures withoutRow(long extra, long foreign, long unsettled) {
        return new ExtrasFigures(0, 0, KeySum.NONE, extra, foreign, 0, unsettled, 0, List.of(), List.of());
    }

    /** What a step has beside the figures of its pages. */
    public static ExtrasFigures step(double seconds, List<String> sampleArtifacts, List<String> differenceArtifacts) {
        return new ExtrasFigures(0, 0, KeySum.NONE, 0, 0, 0, 0, seconds, sampleArtifacts, differenceArtifacts);
    }

    @Override
    public ExtrasFigures plus(ExtrasFigures later) {
        return new ExtrasFigures(
                scanned + later.scanned,
                traced + later.traced,
                keys.plus(later.keys),
                extra + later.extra,
                foreign + later.foreign,
                tombstones + later.tombstones,
                unsettled + later.unsettled,
                seconds + later.seconds,
                Sums.of(sampleArtifacts, later.sampleArtifacts),
                Sums.of(differenceArtifacts, later.differenceArtifacts));
    }
}
