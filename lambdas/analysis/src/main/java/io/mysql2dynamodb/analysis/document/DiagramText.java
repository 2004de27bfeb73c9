package io.mysql2dynamodb.analysis.document;

import java.util.regex.Pattern;

/**
 * Other people's names in Mermaid's entity relationship diagrams. Its grammar ends a quoted name at a quote, a percent sign
 * or a backslash, reads {@code #..;} as an entity, some words as commands wherever they stand in a line, and a label as
 * Markdown; so what is more than letters, digits and a few signs is shown as U+FFFD, and some underscores as wide ones.
 * Source: <a href="https://mermaid.js.org/syntax/entityRelationshipDiagram.html">Mermaid's documentation</a> and its grammar.
 */
final class DiagramText {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Pattern KEY_WORD = Pattern.compile("(?i)[PFU]K");
    private static final Pattern COMMAND = Pattern.compile("(?i)(direction)(?=\\s+(TB|BT|RL|LR))");
    /** An underscore that is not within a word would begin italics; a wide one does not. */
    private static final Pattern MARKUP = Pattern.compile("(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

    private static final int LONGEST = 70;

    private DiagramText() {}

    /** Whether a table's name can be written as it is. */
    static boolean plain(String name) {
        return PLAIN.matcher(name).matches();
    }

    /** Whether a column's name can be written as it is, where no quotes are allowed. */
    static boolean word(String name) {
        return plain(name) && !KEY_WORD.matcher(name).matches();
    }

    /** What can be shown of a name, between quotes. */
    static String label(String name) {
        StringBuilder label = new StringBuilder();
        name.codePoints()
                .limit(LONGEST)
                .map(point -> shown(point) ? point : 0xFFFD)
                .forEach(label::appendCodePoint);
        if (name.codePointCount(0, name.length()) > LONGEST) {
            label.append('…');
        }
        return MARKUP.matcher(COMMAND.matcher(label).replaceAll("$1\uFF3F")).replaceAll("\uFF3F");
    }

    private static boolean shown(int point) {
        return point < 0x80
                ? Character.isLetterOrDigit(point) || " _-.,()".indexOf(point) >= 0
                : Character.isLetterOrDigit(point)
                        || Character.getType(point) == Character.OTHER_SYMBOL
                        || Character.getType(point) == Character.NON_SPACING_MARK
                        || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }
}
