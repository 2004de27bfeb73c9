package io.mysql2dynamodb.reporting.content;

import io.mysql2dynamodb.reporting.document.Document.Block;
import io.mysql2dynamodb.reporting.document.Document.Bullets;
import io.mysql2dynamodb.reporting.document.Document.Paragraph;
import io.mysql2dynamodb.reporting.document.Document.Section;
import io.mysql2dynamodb.reporting.document.Document.Table;
import io.mysql2dynamodb.reporting.summary.Figures;
import io.mysql2dynamodb.reporting.summary.Numbers;
import io.mysql2dynamodb.reporting.summary.RunSummary;
import io.mysql2dynamodb.reporting.summary.StageRecords.Accounting;
import io.mysql2dynamodb.reporting.summary.TableSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sections of the report that are made of figures. */
final class FigureSections {

    private FigureSections() {}

    static Section inShort(ReportData data) {
        RunSummary summary = data.summary();
        Figures totals = summary.totals();
        List<String> lines = new ArrayList<>();
        lines.add("Run " + data.run().run() + ", prepared "
                + Times.text(data.run().createdAt()) + ", contract "
                + data.run().requireContractHash());
        lines.add(Numbers.text(totals.rowsRead()) + " source rows read = " + Numbers.text(totals.written())
                + " items written + " + Numbers.text(totals.superseded()) + " superseded + "
                + Numbers.text(totals.quarantined()) + " quarantined + " + Numbers.text(totals.excluded())
                + " excluded");
        lines.add(Numbers.text(totals.matching()) + " items matching, " + Numbers.text(totals.mismatched())
                + " mismatched, " + Numbers.text(totals.missing()) + " missing, " + Numbers.text(totals.extra())
                + " without a source row");
        summary.accessPatterns().ifPresent(patterns -> lines.add("Read patterns of the contract: " + patterns.text()));
        summary.error()
                .ifPresent(error ->
                        lines.add("Ended by " + error + ": " + summary.cause().orElse("no message")));
        return new Section("In short", List.of(new Bullets(lines)));
    }

    static Section tables(ReportData data) {
        List<List<String>> rows = new ArrayList<>();
        for (TableSummary table : data.summary().tables()) {
            for (TableSummary.EntitySummary entity : table.entities()) {
                rows.add(copyRow(
                        table.physicalName() + (named(table, entity) ? "" : " / " + entity.entity()),
                        entity.sourceTable(),
                        entity.figures()));
            }
        }
        rows.add(copyRow("all", "", data.summary().totals()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Table(
                "Source rows and what became of them",
                List.of("table / entity", "source", "rows read", "written", "superseded", "quarantined", "excluded"),
                Set.of(2, 3, 4, 5, 6),
                rows,
                true));
        children(data).ifPresent(blocks::add);
        return new Section("Copy", blocks);
    }

    private static boolean named(TableSummary table, TableSummary.EntitySummary entity) {
        return table.entities().size() == 1 && entity.entity().equals(table.table());
    }

    private static List<String> copyRow(String name, String source, Figures figures) {
        return List.of(
                name,
                source,
                Numbers.text(figures.rowsRead()),
                Numbers.text(figures.written()),
                Numbers.text(figures.superseded()),
                Numbers.text(figures.quarantined()),
                Numbers.text(figures.excluded()));
    }

    private static Optional<Block> children(ReportData data) {
        List<List<String>> rows = new ArrayList<>();
        data.accounting().map(Accounting::entities).orElse(List.of()).forEach(entity -> entity.children()
                .forEach(child -> rows.add(List.of(
                        child.childTable(),
                        entity.table() + " / " + entity.entity() + ", " + child.attribute(),
                        Numbers.text(child.rows()),
                        Numbers.text(child.embedded()),
                        Numbers.text(child.beyondLimit()),
                        Numbers.text(child.orphaned()),
                        Numbers.text(child.withQuarantinedParent() + child.withExcludedParent())))));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "Rows embedded into other rows' items",
                        List.of(
                                "child table",
                                "embedded in",
                                "rows",
                                "embedded",
                                "beyond the limit",
                                "orphaned",
                                "parent is no item"),
                        Set.of(2, 3, 4, 5, 6),
                        rows,
                        false));
    }

    static Section quarantine(ReportData data) {
        Map<String, Long> reasons = data.summary().quarantine();
        if (reasons.isEmpty()) {
            return new Section("Quarantine", List.of(new Paragraph("No row is quarantined.")));
        }
        List<List<String>> rows = reasons.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(reason -> List.of(reason.getKey(), Numbers.text(reason.getValue())))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                "These rows are not in DynamoDB. A row with several reasons is counted under each. They must be"
                        + " accepted again before MySQL is given up."));
        blocks.add(new Table("Quarantined rows by reason", List.of("reason", "rows"), Set.of(1), rows, false));
        blocks.add(new Paragraph("Row by row, with column and attribute, in:"));
        blocks.add(new Bullets(data.quarantineFiles()));
        return new Section("Quarantine", blocks);
    }

    static Section estimate(ReportData data) {
        List<List<String>> rows = data.summary().estimate().stream()
                .map(figure -> List.of(
                        figure.figure(),
                        Numbers.text(figure.estimated()),
                        Numbers.text(figure.actual()),
                        figure.estimated() == 0 ? "" : Numbers.text(100 * figure.actual() / figure.estimated()) + " %"))
                .toList();
        return new Section(
                "Estimate",
                List.of(
                        rows.isEmpty()
                                ? new Paragraph("The copy was not estimated, or it has not begun.")
                                : new Table(
                                        "The copy as the gate before it showed it, and as it came; seconds as in"
                                                + " the timings",
                                        List.of("figure", "estimated", "actual", "actual of estimated"),
                                        Set.of(1, 2, 3),
                                        rows,
                                        false)));
    }

    static Section timings(ReportData data) {
        List<List<String>> rows = data.summary().steps().stream()
                .map(step -> List.of(
                        step.step(),
                        Numbers.text(step.items()),
                        Numbers.text(step.seconds()),
                        Numbers.text(step.itemsPerSecond())))
                .toList();
        return new Section(
                "Timings",
                List.of(new Table(
                        "From the first chunk's start to the last one's end, pauses included",
                        List.of("step", "items", "seconds", "items per second"),
                        Set.of(1, 2, 3),
                        rows,
                        false)));
    }
}
