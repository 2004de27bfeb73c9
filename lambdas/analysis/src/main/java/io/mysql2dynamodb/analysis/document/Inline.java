package io.mysql2dynamodb.analysis.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A piece of a line of Markdown. Names and SQL come from other people's databases; here they cannot become mark-up, HTML, or
 * the end of a table's cell.
 *
 * @param markdown the piece as Markdown
 */
record Inline(String markdown) {

    static final Inline EMPTY = new Inline("");

    /** Longest text that a line shows; whole texts are in the JSON files. */
    private static final int SHOWN = 240;

    private static final int NAMES_SHOWN = 12;

    /** A text of the database or of somebody, cut where it is long. */
    static Inline plain(String text) {
        return text(cut(text));
    }

    /** A sentence of the document's own. */
    static Inline text(String text) {
        return new Inline(MarkdownText.escape(text));
    }

    static Inline bold(String text) {
        return new Inline("**" + MarkdownText.escape(cut(text)) + "**");
    }

    /** A name or an expression, as code where code can show it. */
    static Inline code(String text) {
        return wholeCode(cut(text));
    }

    /** A statement that somebody is to run, never cut. */
    static Inline wholeCode(String text) {
        if (!MarkdownText.fitsCode(text)) {
            return new Inline("“" + MarkdownText.escape(text) + "”");
        }
        if (text.indexOf('`') < 0) {
            return new Inline("`" + text + "`");
        }
        String fence = MarkdownText.fence(text, 2);
        return new Inline(fence + " " + text + " " + fence);
    }

    /** Names as code, the first of them where there are many. */
    static Inline codes(Collection<String> names) {
        List<Inline> shown =
                names.stream().limit(NAMES_SHOWN).map(Inline::code).collect(Collectors.toCollection(ArrayList::new));
        if (names.size() > NAMES_SHOWN) {
            shown.add(plain("and " + Figures.number(names.size() - NAMES_SHOWN) + " more"));
        }
        return join(", ", shown);
    }

    /** A name that leads to its heading, where the heading's anchor is certain. */
    static Inline link(String name, String headingBefore) {
        return name.matches("[A-Za-z0-9_-]+")
                ? new Inline("[" + code(name).markdown() + "](#"
                        + (headingBefore + name).toLowerCase(Locale.ROOT).replace(' ', '-') + ")")
                : code(name);
    }

    static Inline join(String separator, List<Inline> pieces) {
        return new Inline(pieces.stream().map(Inline::markdown).collect(Collectors.joining(separator)));
    }

    Inline then(Inline next) {
        return new Inline(markdown + next.markdown);
    }

    Inline then(String text) {
        return then(text(text));
    }

    boolean isEmpty() {
        return markdown.isEmpty();
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : MarkdownText.cut(text, SHOWN) + " …";
    }
}
