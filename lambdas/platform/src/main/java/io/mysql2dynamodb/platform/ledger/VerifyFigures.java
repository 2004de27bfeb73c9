package io.mysql2dynamodb.platform.ledger;

import io.mysql2dynamodb.target.KeySum;
import java.util.List;
import java.util.Objects;

/**
 * What a verification of a chunk counts: the items of its rows, and apart from them the lookup items of unique constraints.
 *
 * @param matching items equal to what the source row gives
 * @param mismatched items that differ in at least one attribute
 * @param missing items that are not there
 * @param quarantined rows that cannot be items, as in the copy
 * @param excluded rows that a condition of the contract leaves out
 * @param lookups what was found of the lookup items beside them
 * @param keys what the keys of the rows add up to of which every item matches, their lookup items' keys included
 * @param unsettled rows that had changed at every reading, so that nothing can be said of their items
 * @param seconds time spent
 * @param sampleArtifacts keys of files with samples of the differences
 * @param differenceArtifacts keys of files with the keys of all differences
 */
public record VerifyFigures(
        long matching,
        long mismatched,
        long missing,
        long quarantined,
        long excluded,
        ItemCounts lookups,
        KeySum keys,
        long unsettled,
        double seconds,
        List<String> sampleArtifacts,
        List<String> differenceArtifacts)
        implements Figures<VerifyFigures> {

    public static final VerifyFigures NONE = step(0, List.of(), List.of());

    public VerifyFigures {
        // an entry of a ledger that is older than this member
        keys = Objects.requireNonNullElse(keys, KeySum.NONE);
        sampleArtifacts = List.copyOf(sampleArtifacts);
        differenceArtifacts = List.copyOf(differenceArtifacts);
    }

    /** What was found of rows of which every item matches, and what the keys of these items add up to. */
    public static VerifyFigures matching(long items, long lookups, KeySum keys) {
        return new VerifyFigures(items, 0, 0, 0, 0, new ItemCounts(lookups, 0, 0), keys, 0, 0, List.of(), List.of());
    }

    /** What was found of rows of which some item does not match. */
    public static VerifyFigures differing(ItemCounts items, ItemCounts lookups) {
        return new VerifyFigures(
                items.matching(),
                items.mismatched(),
                items.missing(),
                0,
                0,
                lookups,
                KeySum.NONE,
                0,
                0,
                List.of(),
                List.of());
    }

    /** Rows that are no items. */
    public static VerifyFigures withoutItem(long quarantined, long excluded) {
        return new VerifyFigures(
                0, 0, 0, quarantined, excluded, ItemCounts.NONE, KeySum.NONE, 0, 0, List.of(), List.of());
    }

    /** Rows of which nothing can be said. */
    public static VerifyFigures unsettled(long rows) {
        return new VerifyFigures(0, 0, 0, 0, 0, ItemCounts.NONE, KeySum.NONE, rows, 0, List.of(), List.of());
    }

    /** What a step has beside the figures of its windows. */
    public static VerifyFigures step(double seconds, List<String> sampleArtifacts, List<String> differenceArtifacts) {
        return new VerifyFigures(
                0, 0, 0, 0, 0, ItemCounts.NONE, KeySum.NONE, 0, seconds, sampleArtifacts, differenceArtifacts);
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
                keys.plus(later.keys),
                unsettled + later.unsettled,
                seconds + later.seconds,
                Sums.of(sampleArtifacts, later.sampleArtifacts),
                Sums.of(differenceArtifacts, later.differenceArtifacts));
    }
}
