package io.mysql2dynamodb.reporting.document;

import java.util.List;
import java.util.Set;

/**
 * A document as a value: what it says, without how it looks. All text is plain; the writers escape it.
 *
 * @param title the heading of the whole
 * @param verdict the one sentence that a reader must not miss
 * @param tone how the verdict is to be felt
 * @param sections the parts, in order
 */
public record Document(String title, String verdict, Tone tone, List<Section> sections) {

    public Document {
        sections = List.copyOf(sections);
    }

    /** Whether the verdict is good news. */
    public enum Tone {
        GOOD,
        CAUTION,
        BAD
    }

    /** One headed part. */
    public record Section(String heading, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /** A piece of a section. */
    public sealed interface Block {}

    /** Running text. */
    public record Paragraph(String text) implements Block {}

    /** Short lines, one thing each. */
    public record Bullets(List<String> lines) implements Block {
        public Bullets {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A table; a last row that sums the others may be marked as such.
     *
     * @param caption what the table shows
     * @param headings the columns
     * @param numeric positions of the columns that hold numbers
     * @param rows the cells, one list per row, as long as the headings
     * @param total whether the last row is a total
     */
    public record Table(
            String caption, List<String> headings, Set<Integer> numeric, List<List<String>> rows, boolean total)
            implements Block {
        public Table {
            headings = List.copyOf(headings);
            numeric = Set.copyOf(numeric);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
