package io.mysql2dynamodb.platform.ledger;

import java.util.List;

/**
 * What a verification of a chunk counts: the items of its rows, and apart from them the lookup items of unique constraints.
 *
 * @param matching items equal to what the source row gives
 * @param mismatched items that differ in at least one attribute
 * @param missing items that are not there
 * @param quarantined rows that cannot be items, as in the copy
 * @param excluded rows that a condition of the contract leaves out
 * @param lookups what was found of the lookup items beside them
 * @param seconds time spent
 * @param sampleArtifacts keys of files with samples of the differences
 */
public record VerifyFigures(
        long matching,
        long mismatched,
        long missing,
        long quarantined,
        long excluded,
        ItemCounts lookups,
        double seconds,
        List<String> sampleArtifacts)
        implements Figures<VerifyFigures> {

    public static final VerifyFigures NONE = new VerifyFigures(0, 0, 0, 0, 0, ItemCounts.NONE, 0, List.of());

    public VerifyFigures {
        sampleArtifacts = List.copyOf(sampleArtifacts);
    }

    /** The items of rows and the lookup items together. */
    public ItemCounts allItems() {
        return new ItemCounts(matching, mismatched, missing).plus(lookups);
    }

    @Override
    public VerifyFigures plus(VerifyFigures later) {
        return new VerifyFigures(
                matching + later.matching,
                mismatched + later.mismatched,
                missing + later.missing,
                quarantined + later.quarantined,
                excluded + later.excluded,
                lookups.plus(later.lookups),
                seconds + later.seconds,
                Sums.of(sampleArtifacts, later.sampleArtifacts));
    }
}
