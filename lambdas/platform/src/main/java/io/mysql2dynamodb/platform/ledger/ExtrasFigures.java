package io.mysql2dynamodb.platform.ledger;

import java.util.List;

/**
 * What the search for items without a source row counts in one segment of a table.
 *
 * @param scanned items looked at
 * @param extra items of ours that no source row gives
 * @param seconds time spent
 * @param sampleArtifacts keys of files with samples of the extras
 */
public record ExtrasFigures(long scanned, long extra, double seconds, List<String> sampleArtifacts)
        implements Figures<ExtrasFigures> {

    public static final ExtrasFigures NONE = new ExtrasFigures(0, 0, 0, List.of());

    public ExtrasFigures {
        sampleArtifacts = List.copyOf(sampleArtifacts);
    }

    @Override
    public ExtrasFigures plus(ExtrasFigures later) {
        return new ExtrasFigures(
                scanned + later.scanned,
                extra + later.extra,
                seconds + later.seconds,
                Sums.of(sampleArtifacts, later.sampleArtifacts));
    }
}
