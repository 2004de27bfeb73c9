package io.mysql2dynamodb.migration.check;

/** What the gate before the copy asks, by the way in which the run copies. */
final class CopyQuestion {

    private CopyQuestion() {}

    static String of(boolean live) {
        return live
                ? "Has every application instance acknowledged dual write (phase 2), and shall the rows be copied beside"
                        + " the live application?"
                : "Is the source quiet, and shall its rows be copied in phase 1?";
    }

    /** What holds while the copy runs. */
    static String fact(boolean live) {
        return live
                ? "source live: each item is put only where its key is free, so nothing that the application writes is"
                        + " overwritten; rows that change before they are copied count as superseded"
                : "source quiet, phase 1: items are written by plain batches; until the copy has ended nothing else may"
                        + " write to the source or to the target tables";
    }
}
