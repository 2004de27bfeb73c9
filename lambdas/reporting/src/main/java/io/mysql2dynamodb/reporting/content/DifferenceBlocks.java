package io.mysql2dynamodb.reporting.content;

import io.mysql2dynamodb.platform.ledger.RepairFigures;
import io.mysql2dynamodb.reporting.document.Document.Block;
import io.mysql2dynamodb.reporting.document.Document.Table;
import io.mysql2dynamodb.reporting.summary.Numbers;
import io.mysql2dynamodb.reporting.summary.StageRecords.Verification;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What verifications found to differ, and what repairs made of it. */
final class DifferenceBlocks {

    private DifferenceBlocks() {}

    static Block rounds(List<Verification.Round> rounds) {
        return new Table(
                "Repairs before this verification: what was found, and what became of it",
                List.of(
                        "round",
                        "mismatched",
                        "missing",
                        "extra",
                        "written anew",
                        "marked as deleted",
                        "right by then",
                        "foreign",
                        "unreadable",
                        "differing again"),
                Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
                rounds.stream().map(DifferenceBlocks::row).toList(),
                false);
    }

    private static List<String> row(Verification.Round round) {
        RepairFigures outcome = round.outcome();
        return Stream.of(
                        (long) round.round(),
                        round.mismatched(),
                        round.missing(),
                        round.extra(),
                        outcome.repaired(),
                        outcome.tombstoned(),
                        outcome.vanished(),
                        outcome.foreign(),
                        outcome.unreadable(),
                        outcome.differing())
                .map(number -> Numbers.text(number.longValue()))
                .toList();
    }

    static Block samples(List<Verification.Sample> samples) {
        return new Table(
                "The first differences of each kind",
                List.of("kind", "table", "key", "source row", "what differs"),
                Set.of(),
                samples.stream()
                        .map(sample -> List.of(
                                sample.kind(),
                                sample.entity().isEmpty() ? sample.table() : sample.table() + " / " + sample.entity(),
                                sample.key(),
                                sample.source(),
                                Stream.concat(
                                                sample.details().stream(),
                                                sample.attributes().stream().map(DifferenceBlocks::text))
                                        .collect(Collectors.joining("; "))))
                        .toList(),
                false);
    }

    private static String text(Verification.Attribute attribute) {
        return attribute.path() + ": its row gives " + attribute.expected().orElse("nothing") + ", stored is "
                + attribute.found().orElse("nothing");
    }
}
