package io.mysql2dynamodb.analysis.workload;

import java.util.List;

/**
 * How far a way of counting is to be trusted. The same execution may be in the general log, in the slow log and in the
 * server's counters, so one alone counts a pattern: the first of these that has it. All of them may tell what an execution
 * takes.
 */
enum Standing {

    /** Has every statement, each with its time and connection. */
    GENERAL_LOG(true),

    /** The server's own counters, between two moments; has every statement, but no times. */
    STATEMENT_DIGESTS(true),

    /** A slow log that has the fast ones too. */
    WHOLE_SLOW_LOG(true),

    /** The server's counters since an unknown moment, or before the window. */
    OUTSIDE_A_WINDOW(false),

    /** A slow log with a threshold: executions beyond it, of nobody knows how many. */
    SLOW_STATEMENTS(false),

    /** A log that repeats executions of another one. */
    REPEATED_LOG(false);

    /** Whose word on latency and rows counts, the best first. */
    static final List<Standing> FOR_TIMING =
            List.of(STATEMENT_DIGESTS, WHOLE_SLOW_LOG, OUTSIDE_A_WINDOW, SLOW_STATEMENTS, REPEATED_LOG, GENERAL_LOG);

    /** Whose word on what belongs together counts, the best first; only logs have connections. */
    static final List<Standing> FOR_TRANSACTIONS = List.of(GENERAL_LOG, WHOLE_SLOW_LOG);

    private final boolean measures;

    Standing(boolean measures) {
        this.measures = measures;
    }

    /** Whether its executions over its span are a rate. */
    boolean measures() {
        return measures;
    }
}
