package io.mysql2dynamodb.benchmark;

import java.util.Map;

/**
 * What a raw loop did, as one line between processes.
 *
 * @param operation write, put, read or scan
 * @param items items written or read
 * @param seconds on the wall clock
 * @param ownCpu CPU seconds of the loop's process
 * @param dynamoCpu CPU seconds of DynamoDB Local
 */
record RawFigures(String operation, long items, double seconds, double ownCpu, double dynamoCpu) {
    private static final String MARK = "RAW ";

    static boolean isLine(String text) {
        return text.startsWith(MARK);
    }

    static RawFigures parse(String line) {
        String[] words = line.substring(MARK.length()).split(" ");
        return new RawFigures(
                words[0],
                Long.parseLong(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]));
    }

    String line() {
        return MARK + operation + " " + items + " " + seconds + " " + ownCpu + " " + dynamoCpu;
    }

    Measured measured() {
        return new Measured(
                items / seconds, Map.of(Role.PROGRAM, ownCpu * 1e6 / items, Role.DYNAMODB, dynamoCpu * 1e6 / items));
    }
}
