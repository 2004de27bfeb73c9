package io.mysql2dynamodb.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.reporting.document.Document.Bullets;
import io.mysql2dynamodb.reporting.document.Document.Paragraph;
import io.mysql2dynamodb.reporting.document.Document.Section;
import io.mysql2dynamodb.reporting.document.Document.Table;
import io.mysql2dynamodb.reporting.document.Document.Tone;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WritersTest {
    private static final Document DOCUMENT = new Document(
            "Report <1>",
            "Clean & tidy.",
            Tone.GOOD,
            List.of(new Section(
                    "Part",
                    List.of(
                            new Paragraph("<script>alert('x')</script>"),
                            new Bullets(List.of("one | two", "*three*\nfour")),
                            new Table(
                                    "Figures",
                                    List.of("name", "rows"),
                                    Set.of(1),
                                    List.of(List.of("a|b", "1"), List.of("all", "1")),
                                    true)))));

    @Test
    void thePageEscapesEveryText() {
        String page = PageWriter.write(DOCUMENT);

        assertThat(page)
                .contains("<title>Report &lt;1&gt;</title>")
                .contains("<p class=\"verdict good\">Clean &amp; tidy.</p>")
                .contains("<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>")
                .doesNotContain("<script");
    }

    @Test
    void thePageFetchesNothing() {
        assertThat(PageWriter.write(DOCUMENT)).doesNotContain("http:", "https:", "src=", "<link", "@import", "url(");
    }

    @Test
    void thePageTellsHeadingsOfRowsAndColumns() {
        assertThat(PageWriter.write(DOCUMENT))
                .contains("<html lang=\"en\">")
                .contains("<caption>Figures</caption>")
                .contains("<th scope=\"col\" class=\"number\">rows</th>")
                .contains("<tr class=\"total\"><th scope=\"row\">all</th><td class=\"number\">1</td></tr>")
                .contains("<a href=\"#part-1\">Part</a>")
                .contains("<section id=\"part-1\">");
    }

    @Test
    void markdownCannotBeBrokenByText() {
        assertThat(MarkdownWriter.write(DOCUMENT)).isEqualTo("""
            # Report \\<1\\>

            **Clean \\& tidy.**

            ## Part

            \\<script\\>alert('x')\\</script\\>

            - one \\| two
            - \\*three\\* four

            Figures

            | name | rows |
            |---|---:|
            | a\\|b | 1 |
            | all | 1 |
            """);
    }
}
