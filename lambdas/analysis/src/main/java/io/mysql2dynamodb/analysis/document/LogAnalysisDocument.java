package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.workload.Observation;
import io.mysql2dynamodb.workload.SetAside;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.Workload;
import io.mysql2dynamodb.workload.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** {@code 01_2_mysql_log_analysis.md}: what was looked at, what was in it, and what it says of the load. */
final class LogAnalysisDocument {

    static final String FILE = "01_2_mysql_log_analysis.md";

    private static final int MOST_ROWS = 100;
    private static final int MOST_PEAKS = 15;

    private final Workload workload;
    private final long application;
    private final Page page = new Page("access-patterns.json");

    private LogAnalysisDocument(Workload workload) {
        this.workload = workload;
        this.application = workload.patterns().stream()
                .mapToLong(pattern -> pattern.rates().executions().orElse(0))
                .sum();
    }

    static String write(Workload workload) {
        return new LogAnalysisDocument(workload).markdown();
    }

    private String markdown() {
        page.title("MySQL log analysis");
        page.paragraph(Inline.plain("What was seen of the load on the database ")
                .then(Inline.code(workload.database()))
                .then(", put together at " + workload.writtenAt() + "."));
        observations();
        classes();
        setAside();
        readsAndWrites();
        peaks();
        busiestTables();
        CoAccessSection.write(page, workload.coAccess());
        writers();
        GapSection.write(page, workload.gaps());
        return page.markdown();
    }

    private void observations() {
        page.section("What was looked at");
        if (workload.observations().isEmpty()) {
            page.paragraph("No log and no statement digests were given.");
            return;
        }
        MarkdownTable table =
                new MarkdownTable("source", "kind", "from", "to", "span#", "active#", "statements#", "unreadable#");
        List<Inline> remarks = new ArrayList<>();
        for (Observation observation : workload.observations()) {
            table.row(
                    Inline.code(observation.name()),
                    Inline.plain(Words.of(observation.kind())),
                    moment(observation.from()),
                    moment(observation.to()),
                    Inline.plain(
                            observation.from().isPresent() && observation.to().isPresent()
                                    ? Figures.duration(observation.spanSeconds())
                                    : "unknown"),
                    Inline.plain(Figures.duration(observation.activeSeconds())),
                    Inline.plain(Figures.number(observation.statements())),
                    Inline.plain(Figures.number(observation.unreadable())));
            observation
                    .remarks()
                    .forEach(remark -> remarks.add(
                            Inline.code(observation.name()).then(": ").then(Inline.plain(remark))));
        }
        page.table(table, MOST_ROWS);
        page.paragraph(
                "The span is from the first to the last moment; rates are taken over it. Active is the span without"
                        + " pauses of over a minute in which nothing at all was logged. What could not be read was skipped and"
                        + " counted.");
        page.bullets(remarks, MOST_ROWS);
    }

    private static Inline moment(Optional<Instant> moment) {
        return Inline.plain(moment.map(Instant::toString).orElse("unknown"));
    }

    private void classes() {
        long aside =
                workload.setAside().stream().mapToLong(SetAside::executions).sum();
        if (application + aside == 0) {
            return;
        }
        page.section("What the statements were");
        MarkdownTable table = new MarkdownTable("class", "executions#", "share#");
        row(table, Inline.bold("access patterns of the application"), application, application + aside);
        workload.setAside()
                .forEach(one -> row(
                        table, Inline.plain(SetAsideWords.of(one.reason())), one.executions(), application + aside));
        row(table, Inline.plain("together"), application + aside, application + aside);
        page.table(table, MOST_ROWS);
        page.paragraph("A statement is told by what it touches or does, never by words in it.");
    }

    private static void row(MarkdownTable table, Inline what, long executions, long all) {
        table.row(what, Inline.plain(Figures.number(executions)), Inline.plain(Figures.percent(executions, all)));
    }

    private void setAside() {
        List<SetAside> shown = workload.setAside().stream()
                .filter(one -> !one.examples().isEmpty())
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        page.section("What was set aside, for example");
        for (SetAside one : shown) {
            page.paragraph(Inline.bold(SetAsideWords.of(one.reason()))
                    .then(", " + Figures.count(one.executions(), "execution") + ":"));
            page.bullets(one.examples().stream().map(Inline::code).toList(), MOST_ROWS);
        }
    }

    private void readsAndWrites() {
        if (workload.patterns().isEmpty()) {
            return;
        }
        Map<StatementShape.Kind, Totals> kinds = new EnumMap<>(StatementShape.Kind.class);
        workload.patterns().forEach(pattern -> kinds.merge(pattern.shape().kind(), Totals.of(pattern), Totals::plus));
        page.section("Reads and writes");
        MarkdownTable table =
                new MarkdownTable("kind", "patterns#", "executions#", "share#", "average/s, as far as known#");
        kinds.forEach((kind, totals) -> totals(table, Inline.plain(Words.of(kind)), totals));
        Totals reads = Totals.NONE;
        Totals writes = Totals.NONE;
        for (Map.Entry<StatementShape.Kind, Totals> kind : kinds.entrySet()) {
            if (kind.getKey().reads()) {
                reads = reads.plus(kind.getValue());
            } else {
                writes = writes.plus(kind.getValue());
            }
        }
        totals(table, Inline.bold("all that only read"), reads);
        totals(table, Inline.bold("all others"), writes);
        page.table(table, MOST_ROWS);
    }

    private void totals(MarkdownTable table, Inline what, Totals totals) {
        table.row(
                what,
                Inline.plain(Figures.number(totals.patterns())),
                Inline.plain(Figures.number(totals.executions())),
                Inline.plain(Figures.percent(totals.executions(), application)),
                Inline.plain(Figures.decimal(totals.rate())));
    }

    private void peaks() {
        List<SourcePattern> highest = workload.patterns().stream()
                .filter(pattern -> pattern.rates().peakRps().isPresent())
                .sorted(Comparator.comparingDouble((SourcePattern pattern) ->
                                pattern.rates().peakRps().getAsDouble())
                        .reversed())
                .toList();
        if (highest.isEmpty()) {
            return;
        }
        page.section("Peaks");
        page.paragraph("The busiest window of each pattern. The windows of two patterns need not be the same.");
        MarkdownTable table =
                new MarkdownTable("pattern", "what", "peak/s#", "window#", "average/s#", "peak ÷ average#");
        for (SourcePattern pattern : highest) {
            double peak = pattern.rates().peakRps().getAsDouble();
            double average = pattern.rates().averageRps().orElse(0);
            table.row(
                    Inline.code(pattern.id()),
                    Inline.plain(pattern.description()),
                    Inline.plain(Figures.decimal(peak)),
                    Inline.plain(
                            pattern.rates().peakWindowSeconds().isPresent()
                                    ? Figures.duration(
                                            pattern.rates().peakWindowSeconds().getAsInt())
                                    : "–"),
                    Inline.plain(Figures.decimal(average)),
                    Inline.plain(average > 0 ? Figures.decimal(peak / average) : "–"));
        }
        page.table(table, MOST_PEAKS);
    }

    private void busiestTables() {
        List<TableTraffic> traffic = TableTraffic.of(workload);
        if (traffic.isEmpty()) {
            return;
        }
        page.section("Busiest tables");
        page.paragraph("A statement that touches several tables counts for each of them.");
        MarkdownTable table =
                new MarkdownTable("table", "reads#", "writes#", "reads/s#", "writes/s#", "rate unknown#", "patterns");
        for (TableTraffic one : traffic) {
            table.row(
                    Inline.code(one.table()),
                    Inline.plain(Figures.number(one.reads())),
                    Inline.plain(Figures.number(one.writes())),
                    Inline.plain(Figures.decimal(one.readsPerSecond())),
                    Inline.plain(Figures.decimal(one.writesPerSecond())),
                    Inline.plain(one.unknown() == 0 ? "" : Figures.count(one.unknown(), "pattern")),
                    Inline.codes(one.patterns()));
        }
        page.table(table, MOST_ROWS);
    }

    private void writers() {
        page.section("Who changes data");
        if (workload.writers().isEmpty()) {
            page.paragraph("Nobody was seen to change a table, and no trigger, event, routine or foreign key does.");
            return;
        }
        page.paragraph("Once another database takes over, each of these must write there too, or be fenced off.");
        MarkdownTable table = new MarkdownTable("who", "kind", "changes", "seen#", "how it is known");
        for (Writer writer : workload.writers()) {
            table.row(
                    writer.host().isEmpty()
                            ? Inline.code(writer.name())
                            : Inline.code(writer.name() + "@" + writer.host()),
                    Inline.plain(Words.of(writer.kind())),
                    Inline.codes(writer.tables()),
                    Inline.plain(
                            writer.statements().isPresent()
                                    ? Figures.number(writer.statements().getAsLong())
                                    : "–"),
                    Inline.plain(writer.evidence()));
        }
        page.table(table, MOST_ROWS);
    }

    /** Patterns of one kind together. */
    private record Totals(long patterns, long executions, OptionalDouble rate) {
        static final Totals NONE = new Totals(0, 0, OptionalDouble.empty());

        static Totals of(SourcePattern pattern) {
            return new Totals(
                    1, pattern.rates().executions().orElse(0), pattern.rates().averageRps());
        }

        Totals plus(Totals next) {
            return new Totals(patterns + next.patterns, executions + next.executions, KnownRates.sum(rate, next.rate));
        }
    }
}
