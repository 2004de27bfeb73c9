package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.Words;
import io.mysql2dynamodb.migration.plan.ChunkLine;
import io.mysql2dynamodb.migration.plan.SegmentLine;
import io.mysql2dynamodb.platform.ledger.ChunkOutcome;
import io.mysql2dynamodb.platform.ledger.CopyFigures;
import io.mysql2dynamodb.platform.ledger.ExtrasFigures;
import io.mysql2dynamodb.platform.ledger.Figures;
import io.mysql2dynamodb.platform.ledger.ItemCounts;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/**
 * The verdict of a verification. It is clean only if it is complete, nothing differs, and the figures agree three ways:
 * the rows compared are the rows that were copied, and a whole scan found exactly the items that match: the same keys. Where
 * it found others, it is known of each whether a row gives it. Beside a live application the figures need not agree: what was written meanwhile makes the difference, and is noted.
 */
final class Verdict {

    private Verdict() {}

    static Verification of(VerificationInputs inputs, List<Sample> samples, Instant at) {
        List<TableVerification> tables = tables(inputs);
        List<String> gaps = new ArrayList<>(Completeness.gaps(inputs));
        tables.stream()
                .filter(table -> !table.extrasKnown())
                .forEach(table -> gaps.add("table " + table.table()
                        + ": its items are not just the matching ones, and were not traced back to their rows"));
        List<String> disagreements = disagreements(inputs, tables);
        List<String> problems = inputs.live() ? List.of() : disagreements;
        ItemCounts items = tables.stream().map(TableVerification::allItems).reduce(ItemCounts.NONE, ItemCounts::plus);
        long extra = sum(tables, TableVerification::extra);
        return new Verification(
                inputs.run(),
                inputs.contractHash(),
                at.toString(),
                inputs.live(),
                gaps.isEmpty() && problems.isEmpty() && items.mismatched() == 0 && items.missing() == 0 && extra == 0,
                gaps,
                problems,
                inputs.live() ? disagreements : List.of(),
                items.matching(),
                items.mismatched(),
                items.missing(),
                extra,
                sum(tables, TableVerification::foreign),
                sum(tables, TableVerification::tombstones),
                sum(tables, TableVerification::allUnsettled),
                tables,
                inputs.repairs().rounds(),
                samples);
    }

    private static long sum(List<TableVerification> tables, ToLongFunction<TableVerification> figure) {
        return tables.stream().mapToLong(figure).sum();
    }

    private static List<TableVerification> tables(VerificationInputs inputs) {
        Map<String, Map<String, VerifyFigures>> byTable = new LinkedHashMap<>();
        for (ChunkLine chunk : inputs.chunks()) {
            byTable.computeIfAbsent(chunk.table(), table -> new LinkedHashMap<>())
                    .merge(
                            chunk.entity(),
                            figures(inputs.verified().get(chunk.id()), VerifyFigures.NONE),
                            VerifyFigures::plus);
        }
        List<TableVerification> tables = new ArrayList<>();
        byTable.forEach((table, entities) -> {
            ExtrasFigures extras = inputs.segments().stream()
                    .filter(segment -> segment.table().equals(table))
                    .map(SegmentLine::id)
                    .map(id -> figures(inputs.scanned().get(id), ExtrasFigures.NONE))
                    .reduce(ExtrasFigures.NONE, ExtrasFigures::plus);
            tables.add(TableVerification.of(
                    table,
                    extras,
                    entities.values().stream().reduce(VerifyFigures.NONE, VerifyFigures::plus),
                    entities.entrySet().stream()
                            .map(entity -> EntityVerification.of(entity.getKey(), entity.getValue()))
                            .toList()));
        });
        return tables;
    }

    /**
     * Where figures contradict one another although nothing was found to differ. Of a quiet source that is a problem; beside
     * a live application it is what its writes look like.
     */
    private static List<String> disagreements(VerificationInputs inputs, List<TableVerification> tables) {
        List<String> problems = new ArrayList<>();
        for (TableVerification table : tables) {
            long matching = table.allItems().matching();
            if (table.noDifference() && table.traced() && !table.asVerified()) {
                problems.add("table " + table.table() + ": a whole scan found " + table.scanned() + " items, "
                        + matching + " match a row"
                        + (table.scanned() == matching ? ", and not all of them have the same keys" : "")
                        + "; something wrote to the table while it was verified");
            }
            if (table.allUnsettled() > 0) {
                problems.add(
                        "table " + table.table() + ": " + Words.number(table.allUnsettled()) + " rows or items"
                                + " changed at every reading, so that nothing can be said of them; verify again when they rest");
            }
            for (EntityVerification entity : table.entities()) {
                CopyFigures copied = copied(inputs, table.table(), entity.entity());
                if (copied.rowsRead() != entity.rowsRead()
                        || copied.quarantined() != entity.quarantined()
                        || copied.excluded() != entity.excluded()) {
                    problems.add(table.table() + "/" + entity.entity() + ": the copy read " + copied.rowsRead()
                            + " rows ("
                            + copied.quarantined() + " quarantined, " + copied.excluded()
                            + " excluded), the verification " + entity.rowsRead() + " (" + entity.quarantined() + ", "
                            + entity.excluded() + "); the source has changed since");
                }
            }
        }
        return problems;
    }

    private static CopyFigures copied(VerificationInputs inputs, String table, String entity) {
        return inputs.chunks().stream()
                .filter(chunk -> chunk.table().equals(table) && chunk.entity().equals(entity))
                .map(chunk -> inputs.copied().get(chunk.id()))
                .filter(Objects::nonNull)
                .map(ChunkOutcome::figures)
                .reduce(CopyFigures.NONE, CopyFigures::plus);
    }

    private static <F extends Figures<F>> F figures(ChunkOutcome<F> outcome, F none) {
        return outcome == null ? none : outcome.figures();
    }
}
