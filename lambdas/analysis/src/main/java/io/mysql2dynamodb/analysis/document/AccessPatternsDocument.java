package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.contract.AccessPattern.RateSource;
import io.mysql2dynamodb.workload.ApplicationSource;
import io.mysql2dynamodb.workload.ApplicationSource.Call;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.TransactionPattern;
import io.mysql2dynamodb.workload.Workload;
import java.util.ArrayList;
import java.util.List;

/** {@code 01_1_API_access_patterns.md}: what the application asks of its database, and how often. */
final class AccessPatternsDocument {

    static final String FILE = "01_1_API_access_patterns.md";

    private static final int MOST_ROWS = 500;
    private static final int MOST_DETAILS = 200;
    private static final int MOST_TRANSACTIONS = 100;
    private static final int MOST_CALLS = 20;

    /** Patterns in the prepared file; one prepares the rest from it. */
    private static final int MOST_EXAMPLES = 10;

    private final Workload workload;
    private final Page page = new Page("access-patterns.json");

    private AccessPatternsDocument(Workload workload) {
        this.workload = workload;
    }

    static String write(Workload workload) {
        return new AccessPatternsDocument(workload).markdown();
    }

    private String markdown() {
        page.title("Access patterns");
        page.paragraph(Inline.plain("What is asked of the MySQL database ")
                .then(Inline.code(workload.database()))
                .then(": ")
                .then(summary()));
        page.paragraph(
                "An access pattern is a statement without its values. Its rates are measured over the true span of what"
                        + " was observed, or stated by a person, or unknown. None is guessed.");
        overview();
        unknownRates();
        patterns();
        transactions();
        applicationSource();
        GapSection.write(page, workload.gaps());
        return page.markdown();
    }

    private Inline summary() {
        if (workload.patterns().isEmpty()) {
            return Inline.bold("no access pattern was seen").then(".");
        }
        return Inline.plain(Figures.count(workload.patterns().size(), "pattern") + ", " + by(RateSource.MEASURED)
                + " with measured rates, " + by(RateSource.STATED) + " with stated rates, "
                + by(RateSource.UNKNOWN) + " with unknown rates; "
                + Figures.count(workload.transactions().size(), "kind") + " of transactions.");
    }

    private String by(RateSource source) {
        return Figures.number(workload.patterns().stream()
                .filter(pattern -> pattern.rates().source() == source)
                .count());
    }

    private void overview() {
        if (workload.patterns().isEmpty()) {
            return;
        }
        MarkdownTable table =
                new MarkdownTable("pattern", "what", "kind", "average/s#", "peak/s#", "executions#", "rates are");
        int detailed = Math.min(MOST_DETAILS, workload.patterns().size());
        for (int i = 0; i < workload.patterns().size(); i++) {
            SourcePattern pattern = workload.patterns().get(i);
            table.row(
                    i < detailed ? Inline.link(pattern.id(), "") : Inline.code(pattern.id()),
                    Inline.plain(pattern.description()),
                    Inline.plain(Words.of(pattern.shape().kind())),
                    Inline.plain(Figures.decimal(pattern.rates().averageRps())),
                    Inline.plain(Figures.decimal(pattern.rates().peakRps())),
                    Inline.plain(executions(pattern)),
                    pattern.rates().source() == RateSource.UNKNOWN
                            ? Inline.bold("unknown")
                            : Inline.plain(Words.of(pattern.rates().source())));
        }
        page.section("At a glance").table(table, MOST_ROWS);
    }

    private static String executions(SourcePattern pattern) {
        return pattern.rates().executions().isPresent()
                ? Figures.number(pattern.rates().executions().getAsLong())
                : "–";
    }

    private void unknownRates() {
        List<SourcePattern> unknown = workload.patterns().stream()
                .filter(pattern -> pattern.rates().source() == RateSource.UNKNOWN)
                .toList();
        page.section("Rates that somebody must state");
        if (unknown.isEmpty()) {
            page.paragraph(
                    workload.patterns().isEmpty()
                            ? "No pattern was seen. State the patterns and their rates in a file, and run the analysis"
                                    + " again with --rates FILE."
                            : "None: the rates of every pattern are known.");
            return;
        }
        MarkdownTable table = new MarkdownTable("pattern", "what", "executions seen#");
        unknown.forEach(pattern -> table.row(
                Inline.code(pattern.id()), Inline.plain(pattern.description()), Inline.plain(executions(pattern))));
        page.table(table, MOST_ROWS);
        page.paragraph(Inline.plain(
                        "Nobody measured these. Observe the database for longer, or ask who knows and write it"
                                + " down: requests a second on average and at peak, in a file that the analysis reads with ")
                .then(Inline.code("--rates FILE"))
                .then(". Replace each ")
                .then(Inline.code("null"))
                .then(", say in the note who said so, and remove what nobody knows."));
        page.code(
                "json",
                StatedRatesExample.of(unknown.stream().limit(MOST_EXAMPLES).toList()));
        if (unknown.size() > MOST_EXAMPLES) {
            page.paragraph("The fingerprints of the other " + Figures.number(unknown.size() - MOST_EXAMPLES)
                    + " are in access-patterns.json.");
        }
    }

    private void patterns() {
        if (workload.patterns().isEmpty()) {
            return;
        }
        page.section("The patterns");
        workload.patterns().stream().limit(MOST_DETAILS).forEach(this::pattern);
        page.more(workload.patterns().size() - MOST_DETAILS);
    }

    private void pattern(SourcePattern pattern) {
        page.subsection(Inline.plain(pattern.id()));
        page.paragraph(Inline.bold(pattern.description()));
        page.sql(pattern.sql());
        List<Inline> lines = new ArrayList<>();
        lines.add(Inline.plain("rate: " + RateWords.of(pattern.rates())));
        String timing = RateWords.of(pattern.timing());
        if (!timing.isEmpty()) {
            lines.add(Inline.plain("one execution: " + timing));
        }
        lines.addAll(ShapeWords.of(pattern.shape()));
        if (!pattern.accounts().isEmpty()) {
            lines.add(Inline.plain("sent by ").then(Inline.codes(pattern.accounts())));
        }
        if (!pattern.seenIn().isEmpty()) {
            lines.add(Inline.plain("seen in ").then(Inline.codes(pattern.seenIn())));
        }
        pattern.remarks().forEach(remark -> lines.add(Inline.plain(remark)));
        page.bullets(lines, lines.size());
        calls(pattern);
    }

    private void calls(SourcePattern pattern) {
        List<Inline> places = workload.applicationSource().stream()
                .flatMap(source -> source.calls().stream())
                .filter(call -> call.pattern().equals(pattern.id()))
                .map(Call::place)
                .map(Inline::code)
                .toList();
        if (!places.isEmpty()) {
            page.paragraph("Sent from:").bullets(places, MOST_CALLS);
        }
    }

    private void transactions() {
        page.section("Transactions");
        if (workload.transactions().isEmpty()) {
            page.paragraph(
                    "No transaction of more than one statement was seen. Digests do not tell which statements belong"
                            + " together; the general log does.");
            return;
        }
        MarkdownTable table = new MarkdownTable(
                "transaction", "patterns, in their order", "committed#", "rolled back#", "average/s#", "rate is");
        for (TransactionPattern transaction : workload.transactions()) {
            table.row(
                    Inline.code(transaction.id()),
                    Inline.join(
                            " → ",
                            transaction.steps().stream()
                                    .limit(MOST_CALLS)
                                    .map(AccessPatternsDocument::step)
                                    .toList()),
                    Inline.plain(Figures.number(transaction.commits())),
                    Inline.plain(Figures.number(transaction.rollbacks())),
                    Inline.plain(Figures.decimal(transaction.averageRps())),
                    Inline.plain(Words.of(transaction.rateSource())));
        }
        page.table(table, MOST_TRANSACTIONS);
    }

    private static Inline step(TransactionPattern.Step step) {
        String times = step.least() == step.most()
                ? step.least() == 1 ? "" : " ×" + Figures.number(step.least())
                : " ×" + Figures.number(step.least()) + "–" + Figures.number(step.most());
        return Inline.code(step.pattern()).then(times);
    }

    private void applicationSource() {
        page.section("The application's source");
        page.paragraph(
                workload.applicationSource().isEmpty()
                        ? Inline.plain(
                                "It was not read. What is never sent while somebody looks, such as a yearly report, is"
                                        + " not among the patterns above.")
                        : read(workload.applicationSource().get()));
    }

    private static Inline read(ApplicationSource source) {
        long patterns = source.calls().stream().map(Call::pattern).distinct().count();
        return Inline.plain("It was read from ")
                .then(Inline.code(source.archive()))
                .then(": " + Figures.count(source.calls().size(), "place") + " that "
                        + (source.calls().size() == 1 ? "sends " : "send ") + Figures.count(patterns, "pattern") + ".");
    }
}
