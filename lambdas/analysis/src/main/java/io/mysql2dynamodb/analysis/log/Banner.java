package io.mysql2dynamodb.analysis.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Recognises the three lines that MySQL writes when it opens a log: at its start, after FLUSH LOGS, and when logging is
 * switched on. They may follow a statement of several lines, so that only the third tells where the first began.
 */
final class Banner {

    private static final byte[] FIRST = ascii(", Version: ");
    private static final byte[] FIRST_END = ascii(". started with:");
    private static final byte[] SECOND_UNIX = ascii("Tcp port: ");
    private static final byte[] SECOND_WINDOWS = ascii("TCP Port: ");
    private static final byte[] THIRD = ascii("Time ");
    private static final byte[] THIRD_TABBED = ascii("Time\t");
    private static final byte[] THIRD_MIDDLE = ascii("Id Command");
    private static final byte[] THIRD_END = ascii("Argument");

    private int linesSeen;
    private boolean partOfOne;
    private int beginning;
    private boolean afterCutLine;

    /**
     * Looks at the next line.
     *
     * @param mark the place from which {@link #beginning()} is reckoned
     * @return whether it is the third of the three
     */
    boolean completedBy(byte[] text, int from, int end, int mark) {
        int to = end > from && text[end - 1] == '\r' ? end - 1 : end;
        partOfOne = false;
        if (to == from) {
            linesSeen = 0;
        } else if (text[to - 1] == ':' && endsWith(text, from, to, FIRST_END) && contains(text, from, to, FIRST)) {
            linesSeen = 1;
            partOfOne = true;
            beginning = from - mark;
            afterCutLine = text[from] != 0 && contains(text, from, to, new byte[] {0});
        } else if (linesSeen == 1
                && (startsWith(text, from, to, SECOND_UNIX) || startsWith(text, from, to, SECOND_WINDOWS))) {
            linesSeen = 2;
            partOfOne = true;
        } else if (text[from] == 'T' && isThird(text, from, to)) {
            partOfOne = true;
            boolean complete = linesSeen == 2;
            linesSeen = 0;
            return complete;
        } else {
            linesSeen = 0;
        }
        return false;
    }

    /** Whether the last line looks like one of the three. */
    boolean partOfOne() {
        return partOfOne;
    }

    /** How far from the mark the first of the three begins. */
    int beginning() {
        return beginning;
    }

    /** Whether the first of the three stands in a line behind other bytes, which are the rest of a record cut by a crash. */
    boolean afterCutLine() {
        return afterCutLine;
    }

    private static boolean isThird(byte[] text, int from, int to) {
        return (startsWith(text, from, to, THIRD) || startsWith(text, from, to, THIRD_TABBED))
                && endsWith(text, from, to, THIRD_END)
                && to - from < 80
                && contains(text, from, to, THIRD_MIDDLE);
    }

    private static boolean startsWith(byte[] text, int from, int to, byte[] part) {
        return to - from >= part.length && Arrays.equals(text, from, from + part.length, part, 0, part.length);
    }

    private static boolean endsWith(byte[] text, int from, int to, byte[] part) {
        return to - from >= part.length && Arrays.equals(text, to - part.length, to, part, 0, part.length);
    }

    private static boolean contains(byte[] text, int from, int to, byte[] part) {
        for (int at = from; at <= to - part.length; at++) {
            if (startsWith(text, at, to, part)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
