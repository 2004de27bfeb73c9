package io.mysql2dynamodb.infrastructure;

import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import java.util.List;
import java.util.Optional;

/** The checklist after stage 6: the proof that stage 7 relies on is there and is of this very contract. */
public final class OutputCheck {
    private static final String REPEAT = "run stage 6 again (redrive, resume, or startAtStage 6)";

    private final InfrastructureArtifacts artifacts;

    public OutputCheck(InfrastructureArtifacts artifacts) {
        this.artifacts = artifacts;
    }

    /**
     * The checklist's lines.
     *
     * @param contractHash hash of the run's contract
     */
    public List<ChecklistItem> check(String run, String contractHash) {
        Optional<InfrastructureRecord> record = artifacts.read(run);
        return List.of(
                line(
                        "the infrastructure was compared with the contract of this run",
                        record.filter(found -> found.contractHash().equals(contractHash))
                                .isPresent(),
                        record.map(found ->
                                        "compared at " + found.checkedAt() + " with contract " + found.contractHash())
                                .orElse("no comparison")),
                line(
                        "every table is what the contract asks for",
                        record.filter(InfrastructureRecord::matches).isPresent(),
                        record.map(found -> "tables compared: " + found.tables().size())
                                .orElse("no comparison")),
                line(
                        "the document for people is written",
                        artifacts.hasDocument(run),
                        artifacts.hasDocument(run) ? "06_1_infrastructure.md" : "not there"));
    }

    private static ChecklistItem line(String check, boolean passed, String found) {
        return passed ? ChecklistItem.passed(check, found) : ChecklistItem.failed(check, found, REPEAT);
    }
}
