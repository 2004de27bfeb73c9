package io.mysql2dynamodb.modeling.output;

import java.util.List;

/** Markdown that texts from the data cannot break. Used once. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        text.append("#".repeat(level)).append(' ').append(title).append("\n\n");
        return this;
    }

    Markdown paragraph(String words) {
        text.append(words).append("\n\n");
        return this;
    }

    Markdown bullets(List<String> lines) {
        lines.forEach(line -> text.append("- ").append(line).append('\n'));
        text.append('\n');
        return this;
    }

    Markdown table(List<String> heads, List<List<String>> rows) {
        row(heads);
        row(heads.stream().map(head -> "---").toList());
        rows.forEach(this::row);
        text.append('\n');
        return this;
    }

    Markdown code(String language, String code) {
        text.append("```").append(language).append('\n').append(code).append("```\n\n");
        return this;
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }

    /** The text so that it cannot become mark-up or break a table. */
    static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n' || c == '\r') {
                plain.append(' ');
            } else {
                plain.append("\\`*_[]<>|#&".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return plain.toString();
    }
}
