package io.mysql2dynamodb.platform.ledger;

import java.util.List;

/**
 * What the search for items without a source row counts in one segment of a table.
 *
 * @param scanned items looked at
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
        sampleArtifacts = List.copyOf(sampleArtifacts);
        differenceArtifacts = List.copyOf(differenceArtifacts);
    }

    /** What was found in a page. */
    public static ExtrasFigures page(long scanned, long extra, long foreign, long tombstones, long unsettled) {
        return new ExtrasFigures(scanned, extra, foreign, tombstones, unsettled, 0, List.of(), List.of());
    }

    /** What a step has beside the figures of its pages. */
    public static ExtrasFigures step(double seconds, List<String> sampleArtifacts, List<String> differenceArtifacts) {
        return new ExtrasFigures(0, 0, 0, 0, 0, seconds, sampleArtifacts, differenceArtifacts);
    }

    @Override
    public ExtrasFigures plus(ExtrasFigures later) {
        return new ExtrasFigures(
                scanned + later.scanned,
                extra + later.extra,
                foreign + later.foreign,
                tombstones + later.tombstones,
                unsettled + later.unsettled,
                seconds + later.seconds,
                Sums.of(sampleArtifacts, later.sampleArtifacts),
                Sums.of(differenceArtifacts, later.differenceArtifacts));
    }
}
