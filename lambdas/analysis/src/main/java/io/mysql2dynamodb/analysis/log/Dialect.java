package io.mysql2dynamodb.analysis.log;

/** How the rows of a log table were written. Each is read as strictly as its writer writes. */
enum Dialect {
    /**
     * Tabs between fields, backslashes before what would disturb, no quotes: {@code mysql --batch}, which writes line feeds
     * as {@code \n}, and SELECT .. INTO OUTFILE, which puts a backslash before them.
     */
    TABS('\t', false, true),
    /**
     * Commas between fields, quotes around them, backslashes before what would disturb: the CSV engine's own files
     * {@code general_log.CSV} and {@code slow_log.CSV}, and SELECT .. INTO OUTFILE with FIELDS TERMINATED BY ','.
     */
    COMMAS(',', true, true),
    /** Commas between fields, quotes around them, quotes inside doubled (RFC 4180): what other tools call CSV. */
    DOUBLED_QUOTES(',', true, false);

    private final byte separator;
    private final boolean quotes;
    private final boolean backslashes;

    Dialect(char separator, boolean quotes, boolean backslashes) {
        this.separator = (byte) separator;
        this.quotes = quotes;
        this.backslashes = backslashes;
    }

    byte separator() {
        return separator;
    }

    /** Whether a field may stand in quotes. */
    boolean quotes() {
        return quotes;
    }

    /** Whether a backslash gives the next byte another meaning. */
    boolean backslashes() {
        return backslashes;
    }
}
