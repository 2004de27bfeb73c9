package io.mysql2dynamodb.analysis.check;

import io.mysql2dynamodb.analysis.document.Figures;
import java.util.List;
import java.util.stream.Collectors;

/** Names in a line of a checklist or a gate: the first of them, and how many more there are. */
final class NameList {

    private static final int SHOWN = 20;
    private static final int LONGEST = 160;

    private NameList() {}

    static String of(List<String> names) {
        return names.stream().limit(SHOWN).map(NameList::onOneLine).collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? " and " + Figures.number(names.size() - SHOWN) + " more" : "");
    }

    /** A text that comes from the outside, on one line and not too long. */
    static String onOneLine(String text) {
        String line = text.codePoints()
                .limit(LONGEST)
                .map(point ->
                        Character.isISOControl(point) || Character.getType(point) == Character.FORMAT ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.codePointCount(0, text.length()) > LONGEST ? line + " …" : line;
    }
}
