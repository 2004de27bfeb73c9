package io.mysql2dynamodb.reporting.summary;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of one run.
 *
 * @param run the run
 * @param verdict how it stands
 * @param explanation the verdict in a sentence
 * @param error class name of what ended the run, if it failed
 * @param cause the message of what ended the run, if it failed
 * @param contractHash hash of the run's contract, if it has one yet
 * @param writtenAt when these figures were taken, ISO-8601 in UTC
 * @param totals the figures of all tables
 * @param tables the figures of each table
 * @param quarantine quarantined rows by reason; a row with two reasons counts under both
 * @param accessPatterns how the read patterns were answered, if they were asked
 * @param steps how long each step of the copy took
 * @param estimate the copy as it was estimated beside what came of it; empty where it was not estimated or not begun
 */
@JsonPropertyOrder({
    "run",
    "verdict",
    "explanation",
    "error",
    "cause",
    "contractHash",
    "writtenAt",
    "totals",
    "quarantine",
    "accessPatterns",
    "steps",
    "estimate",
    "tables"
})
public record RunSummary(
        String run,
        Verdict verdict,
        String explanation,
        Optional<String> error,
        Optional<String> cause,
        Optional<String> contractHash,
        String writtenAt,
        Figures totals,
        List<TableSummary> tables,
        Map<String, Long> quarantine,
        Optional<PatternCounts> accessPatterns,
        List<StepTiming> steps,
        List<ComparedFigure> estimate) {

    public RunSummary {
        tables = List.copyOf(tables);
        quarantine = Map.copyOf(quarantine);
        steps = List.copyOf(steps);
        estimate = List.copyOf(estimate);
    }
}
