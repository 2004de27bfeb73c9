package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.modeling.comparison.Comparison;
import io.mysql2dynamodb.modeling.comparison.Comparison.Operations;
import io.mysql2dynamodb.modeling.comparison.Comparison.Sum;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code comparison.md}: the design beside a contract that was given. */
public final class ComparisonDocument {

    private ComparisonDocument() {}

    /**
     * The document.
     *
     * @param contract what the contract is called, such as its file's name
     */
    public static String write(Comparison comparison, String contract) {
        Markdown to = new Markdown()
                .heading(1, "The design beside " + Markdown.plain(contract))
                .paragraph(
                        "Both are judged by the same units and prices at the same rates. Patterns that the design does"
                                + " not answer are left out. A pattern for which a side has no key reads the whole table there.")
                .table(
                        List.of("", "design", Markdown.plain(contract)),
                        List.of(
                                row("tables", comparison, sum -> Long.toString(sum.tables())),
                                row("indexes", comparison, sum -> Long.toString(sum.indexes())),
                                row("patterns answered", comparison, sum -> Long.toString(sum.answered())),
                                row(
                                        "reads a month",
                                        comparison,
                                        sum -> Figures.dollars(sum.cost().reads())),
                                row(
                                        "writes a month",
                                        comparison,
                                        sum -> Figures.dollars(sum.cost().writes())),
                                row(
                                        "storage a month",
                                        comparison,
                                        sum -> Figures.dollars(sum.cost().storage())),
                                row(
                                        "together",
                                        comparison,
                                        sum -> Figures.dollars(sum.cost().total()))))
                .heading(2, "Pattern by pattern")
                .table(
                        List.of("pattern", "what", "design", "units", "a month", "contract", "units", "a month"),
                        comparison.patterns().stream()
                                .map(ComparisonDocument::line)
                                .toList());
        if (!comparison.remarks().isEmpty()) {
            to.heading(2, "Judged otherwise than the contract says");
            to.bullets(comparison.remarks().stream().map(Markdown::plain).toList());
        }
        return to.toString();
    }

    private static List<String> row(String name, Comparison comparison, Function<Sum, String> figure) {
        return List.of(name, figure.apply(comparison.design()), figure.apply(comparison.given()));
    }

    private static List<String> line(Comparison.Line line) {
        Optional<Operations> given = line.given();
        return List.of(
                line.id(),
                Markdown.plain(line.description()),
                Markdown.plain(line.design().text()),
                Figures.plain(line.design().units()),
                Figures.dollars(line.design().dollars()),
                given.map(Operations::text).map(Markdown::plain).orElse("not answered"),
                given.map(one -> Figures.plain(one.units())).orElse(""),
                given.map(one -> Figures.dollars(one.dollars())).orElse(""));
    }
}
