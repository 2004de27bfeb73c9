package io.mysql2dynamodb.modeling.output;

import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.design.Finding;
import io.mysql2dynamodb.modeling.facts.TableFacts;
import io.mysql2dynamodb.modeling.preferences.Preferences;
import io.mysql2dynamodb.workload.Observation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code dynamodb_requirement.md}: what the design must do, from what it was made, and what is still asked for. */
final class RequirementDocument {

    private final Modeling modeling;
    private final Design design;

    RequirementDocument(Modeling modeling, Design design) {
        this.modeling = modeling;
        this.design = design;
    }

    String write() {
        Markdown to = new Markdown()
                .heading(
                        1,
                        "DynamoDB requirements of "
                                + Markdown.plain(modeling.catalog().database()))
                .paragraph("From MySQL " + Markdown.plain(modeling.catalog().serverVersion()) + ": "
                        + modeling.facts().tables().size() + " tables, "
                        + modeling.workload().patterns().size() + " access patterns, of which "
                        + design.patterns().size() + " are answered by DynamoDB and "
                        + design.refused().size() + " are not.");
        to.heading(2, "Asked for at the gate");
        List<Finding> unknown = findings(Finding.Kind.RATE_UNKNOWN);
        if (unknown.isEmpty()) {
            to.paragraph("Nothing: every rate is measured or stated.");
        } else {
            to.paragraph(
                    "Nobody knows how often these are asked. They are answered, and weigh nothing in the cost until"
                            + " their rates are stated: "
                            + String.join(
                                    ", ", unknown.stream().map(Finding::subject).toList()) + ".");
        }
        List<Finding> others = design.findings().stream()
                .filter(one -> one.kind() != Finding.Kind.RATE_UNKNOWN)
                .toList();
        if (!others.isEmpty()) {
            to.bullets(others.stream()
                    .map(one -> "**" + Markdown.plain(one.subject()) + "**: " + Markdown.plain(one.what()) + ". "
                            + Markdown.plain(one.remedy()) + ".")
                    .toList());
        }
        to.heading(2, "Tables").table(List.of("table", "rows", "average item", "sizes"), tables());
        to.heading(2, "What was observed");
        List<String> observed = modeling.workload().observations().stream()
                .map(RequirementDocument::observed)
                .toList();
        to.bullets(observed.isEmpty() ? List.of("nothing: rates are stated or unknown") : observed);
        to.heading(2, "Preferences").bullets(preferences());
        return to.toString();
    }

    private List<Finding> findings(Finding.Kind kind) {
        return design.findings().stream().filter(one -> one.kind() == kind).toList();
    }

    private List<List<String>> tables() {
        List<List<String>> rows = new ArrayList<>();
        for (TableFacts table : modeling.facts().tables().values()) {
            rows.add(List.of(
                    Markdown.plain(table.name()),
                    Figures.plain(table.rows()),
                    Figures.bytes(table.rowBytes()),
                    table.profiled() ? "measured" : "assumed by types"));
        }
        return rows;
    }

    private static String observed(Observation one) {
        return one.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + Markdown.plain(one.name()) + ": "
                + one.statements() + " statements in " + Figures.plain(one.activeSeconds()) + " active seconds";
    }

    private List<String> preferences() {
        Preferences wanted = modeling.preferences();
        List<String> lines = new ArrayList<>();
        lines.add("naming: " + written(wanted.naming()));
        lines.add("leaning: " + written(wanted.leaning()));
        wanted.keepApart().forEach(group -> lines.add("kept apart: " + Markdown.plain(String.join(", ", group))));
        add(lines, "left out", wanted.leaveOut());
        add(lines, "dropped patterns", wanted.dropPatterns());
        add(lines, "strongly consistent", wanted.strong());
        add(lines, "may scan", wanted.scans());
        wanted.staleness()
                .forEach((column, seconds) ->
                        lines.add("copies of " + Markdown.plain(column) + " may lag " + seconds + " s behind"));
        lines.add("prices: " + wanted.prices().millionWriteUnits() + " dollars a million write units, "
                + wanted.prices().millionReadUnits() + " a million read units, "
                + wanted.prices().gigabyteMonth() + " a gigabyte and month");
        return lines;
    }

    private static void add(List<String> lines, String what, Set<String> names) {
        if (!names.isEmpty()) {
            lines.add(what + ": " + Markdown.plain(String.join(", ", names)));
        }
    }

    private static String written(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
