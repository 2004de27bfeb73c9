package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.Words;
import io.mysql2dynamodb.platform.ledger.ItemCounts;
import java.util.List;
import java.util.Locale;

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
        verification
                .problems()
                .forEach(problem -> text.append("- ").append(plain(problem)).append('\n'));
        text.append(
                "\n| table | entity | rows | matching | mismatched | missing | quarantined | excluded | lookup items |\n");
        text.append("|---|---|---:|---:|---:|---:|---:|---:|---:|\n");
        verification.tables().forEach(table -> table.entities().forEach(entity -> row(text, table, entity)));
        text.append("\n| table | items scanned | without a row |\n|---|---:|---:|\n");
        verification
                .tables()
                .forEach(table -> text.append("| %s | %s | %s |\n"
                        .formatted(plain(table.table()), Words.number(table.scanned()), Words.number(table.extra()))));
        samples(text, verification.samples());
        return text.toString();
    }

    private static void row(StringBuilder text, TableVerification table, EntityVerification entity) {
        text.append("| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        plain(table.table()),
                        plain(entity.entity()),
                        Words.number(entity.rowsRead()),
                        Words.number(entity.matching()),
                        Words.number(entity.mismatched()),
                        Words.number(entity.missing()),
                        Words.number(entity.quarantined()),
                        Words.number(entity.excluded()),
                        lookups(entity.lookups())));
    }

    private static String lookups(ItemCounts found) {
        boolean same = found.mismatched() == 0 && found.missing() == 0;
        return Words.number(found.matching())
                + (same
                        ? ""
                        : ", " + Words.number(found.mismatched()) + " mismatched, " + Words.number(found.missing())
                                + " missing");
    }

    private static void samples(StringBuilder text, List<Sample> samples) {
        if (samples.isEmpty()) {
            return;
        }
        text.append(
                "\n## The first differences of each kind\n\n| kind | table | entity | key | source row | details |\n");
        text.append("|---|---|---|---|---|---|\n");
        for (Sample sample : samples) {
            text.append("| %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            sample.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                            plain(sample.table()),
                            plain(sample.entity()),
                            plain(sample.key()),
                            plain(sample.source()),
                            plain(String.join("; ", sample.details()))));
        }
    }

    /** Text from the data cannot become mark-up or break a table. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                plain.append(' ');
            } else {
                plain.append("\\`*_[]<>|#&".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return plain.toString();
    }
}
