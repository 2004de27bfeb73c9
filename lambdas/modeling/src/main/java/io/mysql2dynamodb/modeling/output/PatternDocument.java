package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.design.PatternDesign;
import io.mysql2dynamodb.modeling.design.PlannedRead;
import io.mysql2dynamodb.modeling.design.PlannedWrite;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.workload.SourcePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code access_patterns_with_rps.md}: every pattern with its rates, its operation, its units and its cost. */
final class PatternDocument {

    private final Modeling modeling;
    private final Design design;
    private final MigrationContract contract;

    PatternDocument(Modeling modeling, Design design, MigrationContract contract) {
        this.modeling = modeling;
        this.design = design;
        this.contract = contract;
    }

    String write() {
        Markdown to = new Markdown()
                .heading(
                        1,
                        "Access patterns of "
                                + Markdown.plain(modeling.catalog().database()))
                .paragraph("Rates are requests a second. A rate that nobody knows is not invented: such a pattern is"
                        + " answered and costs nothing here. Units are for one request.");
        List<List<String>> rows = new ArrayList<>();
        design.patterns().forEach(pattern -> rows.add(row(pattern)));
        to.table(
                List.of(
                        "pattern",
                        "what",
                        "average",
                        "peak",
                        "rate is",
                        "operation",
                        "read units",
                        "write units",
                        "a month"),
                rows);
        to.heading(2, "What each does");
        for (PatternDesign pattern : design.patterns()) {
            SourcePattern source = pattern.asked().source();
            to.heading(3, pattern.id() + ": " + Markdown.plain(source.description()));
            to.code("sql", source.sql().replace("```", "'''") + "\n");
            to.bullets(lines(pattern));
        }
        if (!design.refused().isEmpty()) {
            to.heading(2, "What DynamoDB does not answer");
            to.table(
                    List.of("pattern", "what", "average", "why", "use instead"),
                    design.refused().stream().map(PatternDocument::row).toList());
        }
        return to.toString();
    }

    private List<String> row(PatternDesign pattern) {
        SourcePattern source = pattern.asked().source();
        return List.of(
                pattern.id(),
                Markdown.plain(source.description()),
                Figures.rate(source.rates().averageRps()),
                Figures.rate(source.rates().peakRps()),
                source.rates().source().name().toLowerCase(Locale.ROOT),
                Markdown.plain(operation(pattern.id())),
                Figures.plain(pattern.readUnits()),
                Figures.plain(pattern.writeUnits()),
                pattern.asked().rate().isPresent()
                        ? Figures.dollars(pattern.cost().requests())
                        : "unknown");
    }

    private static List<String> row(Asked.Refused refused) {
        return List.of(
                refused.id(),
                Markdown.plain(refused.source().description()),
                Figures.rate(refused.rate()),
                Markdown.plain(refused.why()),
                Markdown.plain(refused.useInstead()));
    }

    private String operation(String id) {
        return contract.accessPatterns().orElse(List.of()).stream()
                .filter(pattern -> pattern.id().equals(id))
                .flatMap(pattern -> pattern.operation().stream())
                .map(PatternDocument::place)
                .findFirst()
                .orElse("none");
    }

    private static String place(AccessPattern.Operation operation) {
        return operation.type().apiName() + " " + operation.table()
                + operation.index().map(index -> "/" + index).orElse("");
    }

    private List<String> lines(PatternDesign pattern) {
        List<String> lines = new ArrayList<>();
        contract.accessPatterns().orElse(List.of()).stream()
                .filter(one -> one.id().equals(pattern.id()))
                .flatMap(one -> one.operation().stream())
                .forEach(operation -> lines.add(Markdown.plain(operation.text())));
        pattern.reads().forEach(read -> lines.add(Markdown.plain(line(read))));
        pattern.writes().forEach(write -> lines.add(Markdown.plain(line(write))));
        if (pattern.asked() instanceof Asked.Read read) {
            read.remarks().forEach(remark -> lines.add(Markdown.plain(remark)));
            read.counted()
                    .filter(counted -> !design.counts(counted.relationship()))
                    .ifPresent(counted -> lines.add(Markdown.plain(counted.remark())));
        }
        return lines;
    }

    private static String line(PlannedRead read) {
        String times = read.demand().count() == 1
                ? ""
                : ", " + Figures.plain(read.demand().count()) + " times";
        String how = read.path()
                .map(path -> path.type().apiName()
                        + path.index()
                                .map(index -> " of the index by " + index.keys())
                                .orElse("")
                        + (path.fetched() ? ", then each item by its key" : "")
                        + (path.filters().isEmpty() ? "" : ", filtered by " + String.join(", ", path.filters())))
                .orElse("one Query of the whole partition");
        return read.demand().purpose() + ": " + how + times + ", " + Figures.plain(read.units()) + " read units";
    }

    private static String line(PlannedWrite write) {
        return "writes " + write.write().purpose() + " (" + write.table() + "): "
                + Figures.plain(write.itemUnits()) + " write units"
                + (write.indexUnits() > 0 ? ", and " + Figures.plain(write.indexUnits()) + " for indexes" : "")
                + (write.write().factor() > 1 ? ", in a transaction" : "");
    }
}
