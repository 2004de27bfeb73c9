package io.mysql2dynamodb.reporting.document;

import io.mysql2dynamodb.reporting.document.Document.Block;
import io.mysql2dynamodb.reporting.document.Document.Bullets;
import io.mysql2dynamodb.reporting.document.Document.Paragraph;
import io.mysql2dynamodb.reporting.document.Document.Section;
import io.mysql2dynamodb.reporting.document.Document.Table;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a document as Markdown; text from the outside cannot become mark-up. */
public final class MarkdownWriter {

    private MarkdownWriter() {}

    public static String write(Document document) {
        StringBuilder text = new StringBuilder();
        text.append("# ").append(escape(document.title())).append("\n\n");
        text.append("**").append(escape(document.verdict())).append("**\n");
        for (Section section : document.sections()) {
            text.append("\n## ").append(escape(section.heading())).append('\n');
            section.blocks().forEach(block -> text.append('\n').append(block(block)));
        }
        return text.toString();
    }

    private static String block(Block block) {
        if (block instanceof Paragraph paragraph) {
            return escape(paragraph.text()) + "\n";
        }
        if (block instanceof Bullets bullets) {
            return bullets.lines().stream()
                    .map(line -> "- " + escape(line) + "\n")
                    .collect(Collectors.joining());
        }
        return table((Table) block);
    }

    private static String table(Table table) {
        StringBuilder text = new StringBuilder();
        text.append(escape(table.caption())).append("\n\n");
        text.append(row(table.headings()));
        text.append(IntStream.range(0, table.headings().size())
                .mapToObj(column -> table.numeric().contains(column) ? "---:|" : "---|")
                .collect(Collectors.joining("", "|", "\n")));
        table.rows().forEach(cells -> text.append(row(cells)));
        return text.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownWriter::escape).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                escaped.append(' ');
            } else {
                escaped.append("\\`*_[]<>|#&".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }
}
