package io.mysql2dynamodb.analysis.log;

import java.util.function.BiConsumer;

/**
 * The {@code Name: value} pairs of a line of a slow log's record. MySQL separates them by one space or two, Percona Server
 * and MariaDB have more of them and more lines.
 */
final class SlowFields {

    private static final String MARK = ": ";

    private SlowFields() {}

    /** Tells all pairs of a line; of a pair without value nothing. */
    static void each(String line, BiConsumer<String, String> pairs) {
        for (int mark = line.indexOf(MARK); mark >= 0; mark = line.indexOf(MARK, mark + MARK.length())) {
            String name = line.substring(line.lastIndexOf(' ', mark) + 1, mark);
            String value = value(line, mark + MARK.length(), name);
            if (!value.isEmpty() && !value.endsWith(":")) {
                pairs.accept(name, value);
            }
        }
    }

    /** A number is padded on the left. A schema's name may hold spaces, and ends where there are two. */
    private static String value(String line, int from, String name) {
        boolean schema = name.equals("Schema");
        int begin = from;
        while (!schema && begin < line.length() && line.charAt(begin) == ' ') {
            begin++;
        }
        int end = line.indexOf(schema ? "  " : " ", begin);
        return line.substring(begin, end < 0 ? line.length() : end).stripTrailing();
    }
}
