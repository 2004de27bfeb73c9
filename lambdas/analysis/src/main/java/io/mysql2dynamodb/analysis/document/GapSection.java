package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.Gap;
import java.util.List;
import java.util.Optional;

/** What an analysis could not see, and what would let it. */
final class GapSection {

    private static final int MOST_GAPS = 200;

    private GapSection() {}

    static void write(Page page, List<Gap> gaps) {
        page.section("What could not be seen");
        if (gaps.isEmpty()) {
            page.paragraph("Nothing was hidden from the analysis.");
            return;
        }
        page.paragraph(
                "The analysis went on without this. Where a statement is named, an administrator of the database can"
                        + " run it; then run the analysis again.");
        MarkdownTable table = new MarkdownTable("what", "why", "what would give it");
        gaps.forEach(gap -> table.row(Inline.plain(gap.subject()), Inline.plain(gap.reason()), remedy(gap.remedy())));
        page.table(table, MOST_GAPS);
    }

    private static Inline remedy(Optional<String> remedy) {
        return remedy.map(Inline::wholeCode).orElse(Inline.plain("nothing that is known"));
    }
}
