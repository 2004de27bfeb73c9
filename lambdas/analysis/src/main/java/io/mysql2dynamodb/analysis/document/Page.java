package io.mysql2dynamodb.analysis.document;

import java.util.List;

/** A Markdown document as it grows, block after block. Its lists end at a bound, and say what was left out and where it is. */
final class Page {

    private static final int LONGEST_CODE = 6_000;

    private final StringBuilder text = new StringBuilder();
    private final String wholeIn;

    /** @param wholeIn the file that has everything, also what a long list leaves out */
    Page(String wholeIn) {
        this.wholeIn = wholeIn;
    }

    Page title(String title) {
        return heading(1, Inline.plain(title));
    }

    Page section(String heading) {
        return heading(2, Inline.plain(heading));
    }

    Page subsection(Inline heading) {
        return heading(3, heading);
    }

    private Page heading(int level, Inline heading) {
        return block("#".repeat(level) + " " + heading.markdown() + "\n");
    }

    Page paragraph(String sentence) {
        return paragraph(Inline.text(sentence));
    }

    /** A paragraph; nothing where it is empty. */
    Page paragraph(Inline line) {
        return line.isEmpty() ? this : block(line.markdown() + "\n");
    }

    Page bullets(List<Inline> lines, int most) {
        if (lines.isEmpty()) {
            return this;
        }
        StringBuilder list = new StringBuilder();
        lines.stream()
                .limit(most)
                .forEach(line -> list.append("- ").append(line.markdown()).append('\n'));
        return block(list.toString()).more(lines.size() - most);
    }

    /** A table; nothing where it has no rows. */
    Page table(MarkdownTable table, int most) {
        return table.isEmpty() ? this : block(table.markdown(most)).more(table.size() - most);
    }

    /** What a list left out. */
    Page more(long left) {
        return left > 0 ? paragraph("and " + Figures.number(left) + " more, all in " + wholeIn) : this;
    }

    Page sql(String statement) {
        return code("sql", MarkdownText.codeLines(SqlLines.of(statement)));
    }

    /** A block of code, fenced by more backticks than it has in a row. */
    Page code(String language, String lines) {
        String shown = lines.length() > LONGEST_CODE
                ? MarkdownText.cut(lines, LONGEST_CODE) + "\n… the rest is in " + wholeIn
                : lines;
        return fenced(language, shown);
    }

    /** A diagram that Mermaid draws; it is never cut. */
    Page mermaid(String diagram) {
        return fenced("mermaid", diagram.stripTrailing());
    }

    private Page fenced(String language, String lines) {
        String fence = MarkdownText.fence(lines, 3);
        return block(fence + language + "\n" + lines.stripTrailing() + "\n" + fence + "\n");
    }

    private Page block(String block) {
        text.append(text.length() == 0 ? "" : "\n").append(block);
        return this;
    }

    String markdown() {
        return text.toString();
    }
}
