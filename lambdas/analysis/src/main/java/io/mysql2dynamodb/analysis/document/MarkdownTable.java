package io.mysql2dynamodb.analysis.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table. Headings that end in {@code #} are of columns of numbers, which stand to the right. */
final class MarkdownTable {

    private final String headings;
    private final int columns;
    private final List<String> rows = new ArrayList<>();

    MarkdownTable(String... headings) {
        this.columns = headings.length;
        this.headings = Stream.of(headings)
                        .map(heading -> heading.endsWith("#") ? heading.substring(0, heading.length() - 1) : heading)
                        .collect(Collectors.joining(" | ", "| ", " |\n"))
                + Stream.of(headings)
                        .map(heading -> heading.endsWith("#") ? "---:" : "---")
                        .collect(Collectors.joining("|", "|", "|\n"));
    }

    MarkdownTable row(Inline... cells) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells in a table of " + columns + " columns");
        }
        rows.add(Stream.of(cells).map(Inline::markdown).collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int size() {
        return rows.size();
    }

    /** The table with as many rows. */
    String markdown(int most) {
        return headings + rows.stream().limit(most).collect(Collectors.joining());
    }
}
