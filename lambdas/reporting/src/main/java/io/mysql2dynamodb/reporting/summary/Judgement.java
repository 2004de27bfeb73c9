package io.mysql2dynamodb.reporting.summary;

import java.time.Instant;
import java.util.Optional;

/**
 * How a run stands, and why.
 *
 * @param verdict the verdict
 * @param explanation the same as a sentence
 */
record Judgement(Verdict verdict, String explanation) {

    /**
     * Judges a run.
     *
     * @param figures its figures
     * @param verification its latest verification with its own contract, if there was one
     * @param patterns how the read patterns were answered with its own contract, if they were asked
     * @param lastWrite when a copy or repair last wrote something, if one did
     * @param error what ended the run, if it failed
     */
    static Judgement of(
            Figures figures,
            Optional<StageRecords.Verification> verification,
            Optional<PatternCounts> patterns,
            Optional<Instant> lastWrite,
            Optional<String> error) {
        Optional<StageRecords.Verification> current = verification.filter(found ->
                lastWrite.filter(end -> end.isAfter(Instant.parse(found.at()))).isEmpty());
        if (current.filter(found -> found.gaps().isEmpty() && !found.clean()).isPresent()) {
            return new Judgement(Verdict.DIFFERENCES, differences(figures));
        }
        if (current.isPresent()
                && patterns.filter(asked -> asked.different() > 0).isPresent()) {
            return new Judgement(
                    Verdict.DIFFERENCES,
                    "every item was verified, but of the read patterns "
                            + patterns.get().different() + " are answered differently; the parity tells which");
        }
        if (error.isPresent()) {
            return new Judgement(Verdict.FAILED, "the run failed; what was done until then is below");
        }
        if (current.isEmpty() || !current.get().clean()) {
            return new Judgement(
                    Verdict.INCOMPLETE, "the run ended before everything was copied and verified; it can go on");
        }
        return figures.quarantined() == 0
                ? new Judgement(Verdict.CLEAN, "every source row is an item, and every item was verified")
                : new Judgement(
                        Verdict.CLEAN_WITH_ACCEPTED_QUARANTINE,
                        "every item was verified; quarantined rows that somebody accepted are not in DynamoDB: "
                                + Numbers.text(figures.quarantined()));
    }

    private static String differences(Figures figures) {
        if (figures.mismatched() + figures.missing() + figures.extra() == 0) {
            return "copy, comparison and scan do not agree; the verification tells where";
        }
        return Numbers.text(figures.mismatched()) + " mismatched, " + Numbers.text(figures.missing()) + " missing, "
                + Numbers.text(figures.extra()) + " extra; the verification tells which";
    }
}
