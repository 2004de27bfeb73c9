package io.mysql2dynamodb.analysis.log;

import java.util.Locale;

/** What there is to say about a log, beside its records. */
enum Remark {
    BEGINS_IN_A_RECORD(true, "it begins in the middle of a record, which is not used"),
    ENDS_IN_A_RECORD(true, "it ends in the middle of a record, which is not used"),
    BROKEN_OFF(true, "records that break off in the middle, not used: %,d"),
    BETWEEN_RECORDS(true, "pieces between records that belong to none, not used: %,d"),
    TOO_LONG(true, "records that are longer than the limit, not used: %,d"),
    MALFORMED_ROW(true, "rows that are no rows of this table as MySQL writes them, not used: %,d"),
    MALFORMED_NEIGHBOUR(true, "rows before such a row, which may be only the beginning of one, not used: %,d"),
    NOT_UTF_8(false, "records with bytes that are not UTF-8, each such byte read as U+FFFD: %,d"),
    OPENED(false, "times that the server opened the log, at its start or later: %,d"),
    WITHOUT_ZONE(false, "records whose time tells no time zone, read as times of %2$s: %1$,d"),
    WITHOUT_TIME(false, "records without a time: %,d"),
    FORGOTTEN_CONNECTION(false, "connections that are no longer remembered because others were more recent: %,d");

    private final boolean unreadable;
    private final String text;

    Remark(boolean unreadable, String text) {
        this.unreadable = unreadable;
        this.text = text;
    }

    /** Whether each stands for something in the log that is not among the records. */
    boolean unreadable() {
        return unreadable;
    }

    /** The remark for a person. */
    String text(long count, String zone) {
        return String.format(Locale.ROOT, text, count, zone);
    }
}
