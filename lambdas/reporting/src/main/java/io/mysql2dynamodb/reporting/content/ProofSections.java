package io.mysql2dynamodb.reporting.content;

import io.mysql2dynamodb.platform.ledger.Gate;
import io.mysql2dynamodb.platform.ledger.GateDecision;
import io.mysql2dynamodb.reporting.document.Document.Block;
import io.mysql2dynamodb.reporting.document.Document.Bullets;
import io.mysql2dynamodb.reporting.document.Document.Paragraph;
import io.mysql2dynamodb.reporting.document.Document.Section;
import io.mysql2dynamodb.reporting.document.Document.Table;
import io.mysql2dynamodb.reporting.summary.Figures;
import io.mysql2dynamodb.reporting.summary.Numbers;
import io.mysql2dynamodb.reporting.summary.StageRecords.Infrastructure;
import io.mysql2dynamodb.reporting.summary.StageRecords.Verification;
import io.mysql2dynamodb.reporting.summary.TableSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The sections of the report that tell what was checked, decided and done. */
final class ProofSections {

    private ProofSections() {}

    static Section infrastructure(ReportData data) {
        if (data.infrastructure().isEmpty()) {
            return new Section("Infrastructure", List.of(new Paragraph("The tables were not compared in this run.")));
        }
        Infrastructure found = data.infrastructure().get();
        List<List<String>> rows = new ArrayList<>();
        for (Infrastructure.Table table : found.tables()) {
            List<String> findings = table.findings().stream()
                    .map(finding ->
                            finding.remedy().isEmpty() ? finding.what() : finding.what() + "; " + finding.remedy())
                    .toList();
            rows.add(List.of(
                    table.contractName(),
                    table.physicalName(),
                    table.status().toLowerCase(Locale.ROOT).replace('_', ' '),
                    String.join(". ", findings)));
        }
        return new Section(
                "Infrastructure",
                List.of(new Table(
                        "Tables compared with the contract, " + Times.text(Instant.parse(found.checkedAt())),
                        List.of("table", "physical name", "verdict", "remarks"),
                        Set.of(),
                        rows,
                        false)));
    }

    static Section verification(ReportData data) {
        List<Block> blocks = new ArrayList<>();
        Optional<Verification> verification = data.verification();
        blocks.add(new Paragraph(verification
                .map(found -> "Summed up " + Times.text(Instant.parse(found.at())) + ": "
                        + (found.clean()
                                ? "clean. Every item was projected anew from MySQL and compared, attribute by"
                                        + " attribute, by strongly consistent reads; every item of the tables was traced"
                                        + " to its row."
                                : "not clean."))
                .orElse("Nothing was verified in this run.")));
        verification
                .map(found -> Stream.of(found.gaps(), found.problems(), found.notes())
                        .flatMap(List::stream)
                        .toList())
                .filter(problems -> !problems.isEmpty())
                .map(Bullets::new)
                .ifPresent(blocks::add);
        blocks.add(counts(data));
        verification
                .map(Verification::rounds)
                .filter(rounds -> !rounds.isEmpty())
                .map(DifferenceBlocks::rounds)
                .ifPresent(blocks::add);
        verification
                .map(Verification::samples)
                .filter(samples -> !samples.isEmpty())
                .map(DifferenceBlocks::samples)
                .ifPresent(blocks::add);
        return new Section("Verification", blocks);
    }

    private static Block counts(ReportData data) {
        List<List<String>> rows = new ArrayList<>();
        for (TableSummary table : data.summary().tables()) {
            rows.add(countsRow(table.physicalName(), table.scanned(), table.figures()));
        }
        long scanned = data.summary().tables().stream()
                .mapToLong(TableSummary::scanned)
                .sum();
        rows.add(countsRow("all", scanned, data.summary().totals()));
        return new Table(
                "Items compared with their rows, and rows with their items",
                List.of("table", "items scanned", "matching", "mismatched", "missing", "extra"),
                Set.of(1, 2, 3, 4, 5),
                rows,
                true);
    }

    private static List<String> countsRow(String name, long scanned, Figures figures) {
        return List.of(
                name,
                Numbers.text(scanned),
                Numbers.text(figures.matching()),
                Numbers.text(figures.mismatched()),
                Numbers.text(figures.missing()),
                Numbers.text(figures.extra()));
    }

    static Section gates(ReportData data) {
        if (data.gates().isEmpty()) {
            return new Section("Gates and decisions", List.of(new Paragraph("No gate was opened.")));
        }
        List<List<String>> rows = data.gates().stream().map(ProofSections::gate).toList();
        return new Section(
                "Gates and decisions",
                List.of(new Table(
                        "Who decided what",
                        List.of("gate", "stage", "question", "status", "decided by", "when", "comment"),
                        Set.of(1),
                        rows,
                        false)));
    }

    private static List<String> gate(Gate gate) {
        Optional<GateDecision> decision = gate.decision();
        return List.of(
                gate.gate(),
                String.valueOf(gate.stage()),
                gate.question(),
                gate.status().name().toLowerCase(Locale.ROOT),
                decision.map(made -> made.by() + (made.authenticated() ? "" : " (not authenticated)"))
                        .orElse(""),
                decision.map(made -> Times.text(made.at())).orElse(""),
                decision.flatMap(GateDecision::comment).orElse(""));
    }

    static Section events(ReportData data) {
        List<List<String>> rows = data.audit().stream()
                .map(entry -> List.of(Times.text(entry.at()), entry.kind(), entry.by(), entry.text()))
                .toList();
        return new Section(
                "What happened",
                List.of(new Table(
                        "The audit trail, oldest first",
                        List.of("when", "what", "by", "details"),
                        Set.of(),
                        rows,
                        false)));
    }
}
