package io.mysql2dynamodb.reporting.document;

import io.mysql2dynamodb.reporting.document.Document.Block;
import io.mysql2dynamodb.reporting.document.Document.Bullets;
import io.mysql2dynamodb.reporting.document.Document.Paragraph;
import io.mysql2dynamodb.reporting.document.Document.Section;
import io.mysql2dynamodb.reporting.document.Document.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a document as one self-contained HTML page: no script, nothing fetched, every text escaped. */
public final class PageWriter {
    private static final String STYLE = resource("report.css");

    private PageWriter() {}

    public static String write(Document document) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                + " 'unsafe-inline'\">\n");
        page.append("<title>").append(escape(document.title())).append("</title>\n");
        page.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<header>\n");
        page.append("<h1>").append(escape(document.title())).append("</h1>\n");
        page.append("<p class=\"verdict %s\">".formatted(document.tone().name().toLowerCase(Locale.ROOT)))
                .append(escape(document.verdict()))
                .append("</p>\n</header>\n");
        page.append(contents(document.sections())).append("<main>\n");
        for (int i = 0; i < document.sections().size(); i++) {
            page.append(section(i, document.sections().get(i)));
        }
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String contents(List<Section> sections) {
        StringBuilder list = new StringBuilder("<nav aria-label=\"Contents\">\n<ol>\n");
        for (int i = 0; i < sections.size(); i++) {
            list.append("<li><a href=\"#part-%d\">%s</a></li>\n"
                    .formatted(i + 1, escape(sections.get(i).heading())));
        }
        return list.append("</ol>\n</nav>\n").toString();
    }

    private static String section(int index, Section section) {
        return "<section id=\"part-%d\">\n<h2>%s</h2>\n%s</section>\n"
                .formatted(
                        index + 1,
                        escape(section.heading()),
                        section.blocks().stream().map(PageWriter::block).collect(Collectors.joining()));
    }

    private static String block(Block block) {
        if (block instanceof Paragraph paragraph) {
            return "<p>" + escape(paragraph.text()) + "</p>\n";
        }
        if (block instanceof Bullets bullets) {
            return bullets.lines().stream()
                    .map(line -> "<li>" + escape(line) + "</li>\n")
                    .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
        }
        return table((Table) block);
    }

    private static String table(Table table) {
        StringBuilder html = new StringBuilder("<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"")
                .append(escape(table.caption()))
                .append("\">\n<table>\n<caption>")
                .append(escape(table.caption()))
                .append("</caption>\n<thead>\n<tr>");
        for (int column = 0; column < table.headings().size(); column++) {
            html.append(cell("th scope=\"col\"", table, column, table.headings().get(column)));
        }
        html.append("</tr>\n</thead>\n<tbody>\n");
        for (int row = 0; row < table.rows().size(); row++) {
            boolean total = table.total() && row == table.rows().size() - 1;
            html.append(total ? "<tr class=\"total\">" : "<tr>");
            List<String> cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                html.append(cell(column == 0 ? "th scope=\"row\"" : "td", table, column, cells.get(column)));
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n</div>\n").toString();
    }

    private static String cell(String tag, Table table, int column, String text) {
        String style = table.numeric().contains(column) ? " class=\"number\"" : "";
        return "<" + tag + style + ">" + escape(text) + "</" + tag.substring(0, 2) + ">";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String resource(String name) {
        try (InputStream stream = PageWriter.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not packed beside " + PageWriter.class.getName());
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
