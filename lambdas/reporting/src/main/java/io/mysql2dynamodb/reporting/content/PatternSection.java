package io.mysql2dynamodb.reporting.content;

import io.mysql2dynamodb.reporting.document.Document.Block;
import io.mysql2dynamodb.reporting.document.Document.Paragraph;
import io.mysql2dynamodb.reporting.document.Document.Section;
import io.mysql2dynamodb.reporting.document.Document.Table;
import io.mysql2dynamodb.reporting.summary.Numbers;
import io.mysql2dynamodb.reporting.summary.StageRecords.Parity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The section of the report on access-pattern parity. */
final class PatternSection {

    private PatternSection() {}

    static Section of(ReportData data) {
        if (data.parity().isEmpty()) {
            return new Section(
                    "Access patterns", List.of(new Paragraph("The read patterns were not asked in this run.")));
        }
        Parity parity = data.parity().get();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                "Asked of both databases with the same parameters, " + Times.text(Instant.parse(parity.at())) + ": "
                        + parity.counts().text() + "."));
        if (!parity.patterns().isEmpty()) {
            blocks.add(new Table(
                    "The read patterns of the contract",
                    List.of("pattern", "what for", "verdict", "asked", "rows", "remarks"),
                    Set.of(3, 4),
                    parity.patterns().stream().map(PatternSection::row).toList(),
                    false));
        }
        return new Section("Access patterns", blocks);
    }

    private static List<String> row(Parity.Pattern pattern) {
        String remark = pattern.differences().isEmpty()
                ? pattern.reason()
                : "with " + pattern.differences().get(0).parameters() + ": "
                        + String.join("; ", pattern.differences().get(0).details());
        return List.of(
                pattern.id(),
                pattern.description(),
                pattern.verdict(),
                Numbers.text((long) pattern.asked()),
                Numbers.text(pattern.rows()),
                remark);
    }
}
