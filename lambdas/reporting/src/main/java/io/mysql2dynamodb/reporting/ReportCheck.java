package io.mysql2dynamodb.reporting;

import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import io.mysql2dynamodb.reporting.summary.RunSummary;
import io.mysql2dynamodb.reporting.summary.StageRecords;
import java.util.List;
import java.util.Optional;

/** The checklists around stage 8. */
public final class ReportCheck {
    private static final String STAGE_7 = "run stage 7 first (startAtStage 7)";
    private static final String REPEAT = "run stage 8 again (redrive, resume, or startAtStage 8)";

    private ReportCheck() {}

    /** Before: what the report rests on is there and is of the run's contract. */
    public static List<ChecklistItem> inputs(String run, String contractHash, StageRecords records) {
        return List.of(
                line(
                        "the infrastructure was compared with this contract",
                        records.infrastructure(run)
                                .map(found -> found.contractHash())
                                .equals(Optional.of(contractHash)),
                        "run stage 6 first (startAtStage 6)"),
                line(
                        "the accounts of the copy are closed",
                        records.accounting(run)
                                .map(found -> found.contractHash())
                                .equals(Optional.of(contractHash)),
                        STAGE_7),
                line(
                        "the copy was verified",
                        records.verification(run)
                                .map(found -> found.contractHash())
                                .equals(Optional.of(contractHash)),
                        STAGE_7));
    }

    /** After: report and summary are written, and the summary says that the copy can be relied on. */
    public static List<ChecklistItem> outputs(boolean reportWritten, Optional<RunSummary> summary) {
        return List.of(
                line("the report is written", reportWritten, REPEAT),
                line("the summary is written", summary.isPresent(), REPEAT),
                summary.filter(found -> found.verdict().isClean()).isPresent()
                        ? ChecklistItem.passed(
                                "the verdict is clean", summary.get().explanation())
                        : ChecklistItem.failed(
                                "the verdict is clean",
                                summary.map(RunSummary::explanation).orElse("no summary"),
                                "read the report's verification and run stage 7 again"));
    }

    private static ChecklistItem line(String check, boolean passed, String fix) {
        return passed ? ChecklistItem.passed(check, "it is") : ChecklistItem.failed(check, "it is not", fix);
    }
}
