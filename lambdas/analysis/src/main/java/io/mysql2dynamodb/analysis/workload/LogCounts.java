package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.log.LoggedStatement;
import java.util.ArrayList;
import java.util.List;

/** What was counted of one log apart from its patterns. Not thread-safe. */
final class LogCounts {

    /**
     * A statement without tables, or a Quit, takes microseconds. Where one so short is in a slow log, the log has
     * everything: long_query_time was 0.
     */
    private static final double NO_TIME_SECONDS = 0.000_1;

    private long statements;
    private long beyondTheBook;
    private long strayCommits;
    private double shortest = Double.MAX_VALUE;

    void ran() {
        statements++;
    }

    /** A record that touches no table. */
    void noAccess(LoggedStatement statement) {
        statement.seconds().ifPresent(seconds -> shortest = Math.min(shortest, seconds));
    }

    /** An access of one pattern too many. */
    void beyondTheBook() {
        beyondTheBook++;
    }

    /** A COMMIT on a connection on which no transaction was seen to begin. */
    void strayCommit() {
        strayCommits++;
    }

    long statements() {
        return statements;
    }

    /** Whether a slow log has the fast statements too. */
    boolean hasFastOnes() {
        return shortest <= NO_TIME_SECONDS;
    }

    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (beyondTheBook > 0) {
            remarks.add(beyondTheBook + " executions are of further patterns than the " + PatternBook.MOST_PATTERNS
                    + " that are told apart; they are counted here and nowhere else");
        }
        if (strayCommits > 0) {
            remarks.add(strayCommits + " COMMITs end a transaction whose beginning is not in the log: autocommit may be"
                    + " off on connections that were open before it began; their statements count as"
                    + " requests of their own");
        }
        return remarks;
    }
}
