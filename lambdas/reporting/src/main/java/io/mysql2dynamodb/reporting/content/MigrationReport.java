package io.mysql2dynamodb.reporting.content;

import io.mysql2dynamodb.reporting.document.Document;
import io.mysql2dynamodb.reporting.summary.RunSummary;
import io.mysql2dynamodb.reporting.summary.Verdict;
import java.util.List;

/** The report of a migration as a document. */
public final class MigrationReport {

    private MigrationReport() {}

    public static Document of(ReportData data) {
        RunSummary summary = data.summary();
        return new Document(
                "Migration report: " + summary.run(),
                words(summary.verdict()) + ": " + summary.explanation() + ".",
                tone(summary.verdict()),
                List.of(
                        FigureSections.inShort(data),
                        FigureSections.tables(data),
                        FigureSections.quarantine(data),
                        ProofSections.verification(data),
                        PatternSection.of(data),
                        FigureSections.estimate(data),
                        FigureSections.timings(data),
                        ProofSections.infrastructure(data),
                        ProofSections.gates(data),
                        ProofSections.events(data)));
    }

    private static String words(Verdict verdict) {
        return switch (verdict) {
            case CLEAN -> "Clean";
            case CLEAN_WITH_ACCEPTED_QUARANTINE -> "Clean, with accepted quarantine";
            case DIFFERENCES -> "Differences found";
            case INCOMPLETE -> "Incomplete";
            case FAILED -> "Failed";
        };
    }

    private static Document.Tone tone(Verdict verdict) {
        return switch (verdict) {
            case CLEAN -> Document.Tone.GOOD;
            case CLEAN_WITH_ACCEPTED_QUARANTINE, INCOMPLETE -> Document.Tone.CAUTION;
            case DIFFERENCES, FAILED -> Document.Tone.BAD;
        };
    }
}
