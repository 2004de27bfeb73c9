package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.modeling.proof.Proof;
import io.mysql2dynamodb.modeling.proof.Proof.PatternProof;
import io.mysql2dynamodb.modeling.proof.Proof.Verdict;
import java.util.List;
import java.util.Locale;

/** Writes {@code proof.md}: what was tried, and what came of it. */
public final class ProofDocument {

    private ProofDocument() {}

    /** The document. */
    public static String write(Proof proof) {
        Markdown text = new Markdown()
                .heading(1, "Proof of the design")
                .paragraph("The design was made in DynamoDB, filled from sampled rows by the same projection as a"
                        + " migration, and asked and changed as the application does: " + proof.counts() + ".");
        if (!proof.clashes().isEmpty()) {
            text.heading(2, "Rows that share a key")
                    .paragraph("A migration would stop here.")
                    .bullets(proof.clashes().stream().map(Markdown::plain).toList());
        }
        section(text, proof, Verdict.FAILED, "Failed");
        section(text, proof, Verdict.UNPROVEN, "Not tried");
        text.heading(2, "All patterns")
                .table(
                        List.of("pattern", "what for", "kind", "verdict", "tried with", "remarks"),
                        proof.patterns().stream().map(ProofDocument::row).toList());
        text.heading(2, "Sampled rows")
                .paragraph(proof.items() + " items were made of them.")
                .table(
                        List.of("table", "rows"),
                        proof.rows().entrySet().stream()
                                .map(one -> List.of(
                                        Markdown.plain(one.getKey()),
                                        one.getValue().toString()))
                                .toList());
        if (!proof.quarantined().isEmpty()) {
            text.paragraph("Rows that cannot be items:")
                    .bullets(proof.quarantined().stream().map(Markdown::plain).toList());
        }
        return text.toString();
    }

    private static List<String> row(PatternProof one) {
        return List.of(
                Markdown.plain(one.id()),
                Markdown.plain(one.description()),
                one.kind(),
                one.verdict().name().toLowerCase(Locale.ROOT),
                one.tried() + (one.tried() == 1 ? " set of values" : " sets of values"),
                one.verdict() == Verdict.PROVEN ? Markdown.plain(String.join("; ", one.details())) : "");
    }

    private static void section(Markdown text, Proof proof, Verdict verdict, String heading) {
        List<String> lines = proof.patterns().stream()
                .filter(one -> one.verdict() == verdict)
                .map(one ->
                        Markdown.plain(one.id() + " (" + one.description() + "): " + String.join("; ", one.details())))
                .toList();
        if (!lines.isEmpty()) {
            text.heading(2, heading).bullets(lines);
        }
    }
}
