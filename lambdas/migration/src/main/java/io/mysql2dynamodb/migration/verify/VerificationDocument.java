package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.MarkdownText;
import io.mysql2dynamodb.migration.Words;
import io.mysql2dynamodb.platform.ledger.ItemCounts;
import io.mysql2dynamodb.platform.ledger.RepairFigures;
import java.util.List;
import java.util.stream.Stream;

/** {@code verification.md}: the verification for people. */
final class VerificationDocument {

    private VerificationDocument() {}

    static String write(Verification verification) {
        StringBuilder text = new StringBuilder("# Verification\n\n");
        text.append("Run `%s`, contract `%s`, %s.\n\n"
                .formatted(verification.run(), verification.contractHash(), verification.at()));
        text.append(
                verification.clean()
                        ? "**Clean.** Every item is what its row projects to, and no item is without a row: "
                        : "**Not clean.** ");
        text.append(verification.counts()).append(".\n\n");
        Stream.of(verification.gaps(), verification.problems(), verification.notes())
                .flatMap(List::stream)
                .forEach(sentence ->
                        text.append("- ").append(MarkdownText.plain(sentence)).append('\n'));
        text.append(
                "\n| table | entity | rows | matching | mismatched | missing | quarantined | excluded | lookup items |\n");
        text.append("|---|---|---:|---:|---:|---:|---:|---:|---:|\n");
        verification.tables().forEach(table -> table.entities().forEach(entity -> row(text, table, entity)));
        text.append("\n| table | items scanned | without a row | how that is known |\n|---|---:|---:|---|\n");
        verification
                .tables()
                .forEach(table -> text.append("| %s | %s | %s | %s |\n"
                        .formatted(
                                MarkdownText.plain(table.table()),
                                Words.number(table.scanned()),
                                Words.number(table.extra()),
                                known(table))));
        tombstones(text, verification);
        rounds(text, verification.rounds());
        DifferenceSection.write(text, verification.samples());
        return text.toString();
    }

    private static void row(StringBuilder text, TableVerification table, EntityVerification entity) {
        text.append("| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        MarkdownText.plain(table.table()),
                        MarkdownText.plain(entity.entity()),
                        Words.number(entity.rowsRead()),
                        Words.number(entity.matching()),
                        Words.number(entity.mismatched()),
                        Words.number(entity.missing()),
                        Words.number(entity.quarantined()),
                        Words.number(entity.excluded()),
                        lookups(entity.lookups())));
    }

    private static String known(TableVerification table) {
        if (!table.extrasKnown()) {
            return "not known yet";
        }
        return table.traced() ? "each was traced to its row" : "their keys are those of the matching items";
    }

    private static String lookups(ItemCounts found) {
        boolean same = found.mismatched() == 0 && found.missing() == 0;
        return Words.number(found.matching())
                + (same
                        ? ""
                        : ", " + Words.number(found.mismatched()) + " mismatched, " + Words.number(found.missing())
                                + " missing");
    }

    private static void tombstones(StringBuilder text, Verification verification) {
        if (verification.tombstones() > 0) {
            text.append("\n%s beside the items: keys of rows that were deleted. They are no items.\n"
                    .formatted(Words.count(verification.tombstones(), "tombstone")));
        }
    }

    private static void rounds(StringBuilder text, List<RepairRound> rounds) {
        if (rounds.isEmpty()) {
            return;
        }
        text.append("\n## Repairs before this verification\n\n")
                .append(
                        "| round | found mismatched | missing | extra | written anew | marked as deleted | right by then |"
                                + " foreign | unreadable | differing again |\n")
                .append("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        for (RepairRound round : rounds) {
            RepairFigures outcome = round.outcome();
            text.append("| %d | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            round.round(),
                            Words.number(round.mismatched()),
                            Words.number(round.missing()),
                            Words.number(round.extra()),
                            Words.number(outcome.repaired()),
                            Words.number(outcome.tombstoned()),
                            Words.number(outcome.vanished()),
                            Words.number(outcome.foreign()),
                            Words.number(outcome.unreadable()),
                            Words.number(outcome.differing())));
        }
        rounds.stream()
                .flatMap(round -> round.outcome().leftArtifacts().stream())
                .forEach(key ->
                        text.append("\nKeys that did not get the item of a row, and why: `%s`\n".formatted(key)));
    }
}
