package io.mysql2dynamodb.local.plan;

import io.mysql2dynamodb.local.terminal.Figures;
import io.mysql2dynamodb.source.TableAccess;
import java.util.ArrayList;
import java.util.List;

/** A plan as lines for people, no longer than 100 characters where words allow it. */
public final class PlanText {

    private static final int WIDTH = 100;

    private final List<String> lines = new ArrayList<>();

    private PlanText() {}

    /** The whole plan. */
    public static List<String> of(PlanReport report) {
        PlanText text = new PlanText();
        report.entities().forEach(text::entity);
        text.total(report);
        return text.lines;
    }

    private void entity(PlanReport.Entity entity) {
        String name =
                entity.table().equals(entity.entity()) ? entity.table() : entity.table() + " / " + entity.entity();
        lines.add(name);
        lines.add("=".repeat(name.length()));
        String rows = entity.rows().isPresent()
                ? " (about " + Figures.count(entity.rows().getAsLong()) + ")"
                : "";
        folded("", "", "Rows of " + entity.sourceTable() + rows + ", walked by " + identity(entity));
        if (entity.tooFewRows()) {
            lines.add("The table has less than two rows: what MySQL says of its queries tells little");
        }
        lines.add(count(entity.queries().size(), "query", "queries") + " per window of rows, however many rows it has");
        for (int i = 0; i < entity.queries().size(); i++) {
            lines.add("");
            query(i + 1, entity.queries().get(i));
        }
        lines.add("");
        lines.add("Attributes");
        attributes(entity.attributes());
        lines.add("");
    }

    private static String identity(PlanReport.Entity entity) {
        String columns = String.join(", ", entity.identity());
        return switch (entity.identityKind()) {
            case INDEX -> columns;
            case DECLARED -> columns + " as source_key says";
            case WHOLE_ROW -> "the SHA-256 of all columns, as nothing else tells them apart";
        };
    }

    private void query(int number, PlanReport.Query query) {
        lines.add("[" + number + "] " + query.purpose());
        SqlLayout.lines(query.sql(), WIDTH - 4).forEach(line -> lines.add("    " + line));
        if (!query.parameters().isEmpty()) {
            folded("    with ", "         ", String.join(", ", query.parameters()));
        }
        lines.add("");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("table", "access", "index", "rows", ""));
        query.tables().forEach(table -> rows.add(row(table)));
        Columns.aligned(rows).forEach(line -> lines.add("    " + line));
        query.warnings().forEach(warning -> folded("    warning: ", "             ", warning));
    }

    private static List<String> row(PlanReport.ReadTable table) {
        TableAccess access = table.access();
        // a select within the query, as the one that cuts the window
        String alias = access.table().startsWith("<") ? "(inner select)" : access.table();
        return List.of(
                table.name().isEmpty() ? alias : table.name() + " " + alias,
                access.access(),
                access.index().orElse("-"),
                access.rows().isPresent()
                        ? Figures.count(access.rows().getAsLong()) + (table.joined() ? " each" : "")
                        : "-",
                access.remarks().replace("Using ", ""));
    }

    private void attributes(List<PlanReport.Attribute> attributes) {
        int name = attributes.stream()
                .mapToInt(attribute -> attribute.name().length())
                .max()
                .orElse(0);
        for (PlanReport.Attribute attribute : attributes) {
            String head = "    " + attribute.name()
                    + " ".repeat(name - attribute.name().length()) + "  " + attribute.type()
                    + " ".repeat(Math.max(0, 4 - attribute.type().length())) + "  ";
            folded(head, " ".repeat(head.length()), attribute.origin());
        }
    }

    private void total(PlanReport report) {
        lines.add(count(report.entities().size(), "entity", "entities") + ", "
                + count(report.queries(), "query", "queries") + " for a window of each; "
                + count(report.warnings(), "warning", "warnings") + " (MySQL " + report.serverVersion() + ")");
    }

    /** Words behind a head, and where they do not fit, on further lines. */
    private void folded(String head, String indent, String text) {
        StringBuilder line = new StringBuilder(head);
        boolean first = true;
        for (String word : text.split(" ")) {
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        lines.add(line.toString());
    }

    private static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
