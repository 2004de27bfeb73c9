package io.mysql2dynamodb.analysis.workload.stated;

/**
 * Something wrong in a file of stated rates.
 *
 * @param pointer where, as a JSON pointer; empty for the whole file
 * @param what what is wrong
 * @param remedy what would be right
 */
public record StatedProblem(String pointer, String what, String remedy) {

    private static final int SHOWN = 200;

    /** One line for people. */
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "the file" : "at " + shown(pointer)) + ": " + what + "; " + remedy;
    }

    /** A text of the file as a message may show it: on one line, cut when it is long. */
    public static String shown(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "...";
    }
}
