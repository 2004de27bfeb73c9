package io.mysql2dynamodb.analysis.log;

import java.io.IOException;

/** Tells where rows of a dump end: at a line feed, unless it belongs to a value. */
final class RowCutter {

    private final LineWindow lines;
    private final Dialect dialect;

    RowCutter(LineWindow lines, Dialect dialect) {
        this.lines = lines;
        this.dialect = dialect;
    }

    /** Goes to the next row, which then lies between the window's mark and the end of its line; false at the end. */
    boolean next() throws IOException {
        if (!lines.next()) {
            return false;
        }
        lines.keep();
        boolean open = goesOn(false);
        while (open && lines.terminated() && lines.next()) {
            open = goesOn(true);
        }
        return true;
    }

    private boolean goesOn(boolean openBefore) {
        byte[] bytes = lines.bytes();
        if (dialect.backslashes()) {
            int at = lines.end();
            while (at > lines.start() && bytes[at - 1] == '\\') {
                at--;
            }
            return (lines.end() - at) % 2 == 1;
        }
        boolean open = openBefore;
        for (int at = lines.start(); at < lines.end(); at++) {
            open ^= bytes[at] == '"';
        }
        return open;
    }
}
