package io.mysql2dynamodb.analysis.relationship;

import java.util.Locale;

/**
 * When the data confirms what a name suggests: at least 99 of 100 values that are not NULL exist in the other table, and
 * there are two distinct ones, or three where the name says less (fewer only where there are fewer parents). Inclusion
 * alone proves nothing: the numbers 1 to 10 are included in every table that counts its rows.
 */
final class InclusionRule {

    static final double SHARE = 0.99;

    private InclusionRule() {}

    static boolean confirms(NameEvidence evidence, FanoutFigures figures, boolean parentsCounted) {
        long needed = parentsCounted
                ? Math.min(evidence.distinct(), Math.max(1, figures.fanout().parents()))
                : evidence.distinct();
        return figures.checked() > 0 && figures.included() >= SHARE && figures.distinct() >= needed;
    }

    /** The same as a sentence. */
    static String sentence(Reference reference, FanoutFigures figures) {
        return String.format(
                Locale.ROOT,
                "%d of the %d values looked at that are not NULL exist in %s(%s), %d of them distinct",
                figures.checked() - figures.orphans(),
                figures.checked(),
                reference.parent().name(),
                String.join(", ", reference.parentColumns()),
                figures.distinct());
    }
}
