package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.log.LoggedStatement;
import io.mysql2dynamodb.analysis.workload.digest.ServerSums;
import io.mysql2dynamodb.workload.PatternTiming;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What executions of a pattern took. Not thread-safe. */
final class TimingTally {

    private final Mean millis = new Mean();
    private final Mean examined = new Mean();
    private final Mean returned = new Mean();
    private final Mean affected = new Mean();
    private double longest = -1;

    void add(LoggedStatement statement) {
        statement.seconds().ifPresent(seconds -> time(1, seconds * 1_000, seconds * 1_000));
        rows(examined, statement.rowsExamined());
        rows(returned, statement.rowsSent());
        rows(affected, statement.rowsAffected());
    }

    /** Executions whose sums the server keeps. */
    void add(long executions, ServerSums sums) {
        time(executions, sums.totalMillis(), sums.longestMillis());
        examined.add((double) sums.rowsExamined(), executions);
        returned.add((double) sums.rowsSent(), executions);
        affected.add((double) sums.rowsAffected(), executions);
    }

    void addAll(TimingTally other) {
        millis.addAll(other.millis);
        examined.addAll(other.examined);
        returned.addAll(other.returned);
        affected.addAll(other.affected);
        longest = Math.max(longest, other.longest);
    }

    boolean isEmpty() {
        return longest < 0;
    }

    PatternTiming timing() {
        OptionalDouble maximum = longest < 0 ? OptionalDouble.empty() : OptionalDouble.of(longest);
        return new PatternTiming(millis.value(), maximum, examined.value(), returned.value(), affected.value());
    }

    private void time(long executions, double totalMillis, double longestMillis) {
        millis.add(totalMillis, executions);
        longest = Math.max(longest, longestMillis);
    }

    private static void rows(Mean mean, OptionalLong rows) {
        rows.ifPresent(number -> mean.add((double) number, 1));
    }
}
