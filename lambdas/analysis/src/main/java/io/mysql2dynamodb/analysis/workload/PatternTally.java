package io.mysql2dynamodb.analysis.workload;

import io.mysql2dynamodb.analysis.log.LoggedStatement;
import io.mysql2dynamodb.analysis.workload.digest.StatementCounter;
import io.mysql2dynamodb.analysis.workload.rate.SecondCounts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one way of counting counted of one pattern. Not thread-safe. */
final class PatternTally {

    /** Accounts, or names of observations, that are listed: those that came first. */
    static final int MOST_NAMES = 100;

    private final SecondCounts seconds;
    private final TimingTally timing = new TimingTally();
    private final TreeSet<String> accounts = new TreeSet<>();
    private final TreeSet<String> seenIn = new TreeSet<>();
    private long executions;
    private long alone;
    private boolean moreNames;

    PatternTally(SecondCounts seconds) {
        this.seconds = seconds;
    }

    /**
     * One execution that a log tells of.
     *
     * @param single whether it is a request by itself, and no part of a transaction
     */
    void add(LoggedStatement statement, Optional<String> account, boolean single) {
        executions++;
        alone += single ? 1 : 0;
        statement.at().ifPresent(at -> seconds.add(at.getEpochSecond(), 1));
        timing.add(statement);
        account.ifPresent(name -> name(accounts, name));
    }

    /** Executions that the server counted, which may be none. */
    void add(StatementCounter counter) {
        if (counter.executions() > 0) {
            executions += counter.executions();
            timing.add(counter.executions(), counter.sums());
        }
        counter.account().ifPresent(name -> name(accounts, name));
    }

    void seenIn(String observation) {
        name(seenIn, observation);
    }

    void addAll(PatternTally other) {
        executions += other.executions;
        alone += other.alone;
        seconds.addAll(other.seconds);
        timing.addAll(other.timing);
        names(accounts, other.accounts);
        names(seenIn, other.seenIn);
        moreNames |= other.moreNames;
    }

    long executions() {
        return executions;
    }

    /** Executions outside of transactions. */
    long alone() {
        return alone;
    }

    SecondCounts seconds() {
        return seconds;
    }

    TimingTally timing() {
        return timing;
    }

    List<String> accounts() {
        return List.copyOf(accounts);
    }

    List<String> seenIn() {
        return List.copyOf(seenIn);
    }

    /** Whether there are more accounts or observations than are listed. */
    boolean hasMoreNames() {
        return moreNames;
    }

    private void names(Set<String> names, Collection<String> more) {
        more.forEach(name -> name(names, name));
    }

    private void name(Set<String> names, String name) {
        if (names.size() < MOST_NAMES) {
            names.add(name);
        } else {
            moreNames |= !names.contains(name);
        }
    }
}
