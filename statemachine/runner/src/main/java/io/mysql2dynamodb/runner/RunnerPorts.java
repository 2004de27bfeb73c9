package io.mysql2dynamodb.runner;

import io.mysql2dynamodb.runner.event.ExecutionListener;
import io.mysql2dynamodb.runner.journal.ExecutionJournal;
import io.mysql2dynamodb.runner.port.FunctionInvoker;
import io.mysql2dynamodb.runner.port.ObjectStore;
import io.mysql2dynamodb.runner.port.Sleeper;
import java.time.Clock;

/**
 * What a runner is given.
 *
 * @param childLimit most children of one distributed map that run at the same time on this machine, at least 1; a lower
 *     MaxConcurrency wins
 */
public record RunnerPorts(
        FunctionInvoker functions,
        ObjectStore objects,
        ExecutionJournal journal,
        ExecutionListener listener,
        Clock clock,
        Sleeper sleeper,
        int childLimit) {

    private static final int DEFAULT_CHILD_LIMIT = 32;

    public RunnerPorts {
        if (childLimit < 1) {
            throw new IllegalArgumentException("childLimit must be at least 1, not " + childLimit);
        }
    }

    /** With the real time, a silent listener and 32 children at a time. */
    public static RunnerPorts of(FunctionInvoker functions, ObjectStore objects, ExecutionJournal journal) {
        return new RunnerPorts(
                functions,
                objects,
                journal,
                ExecutionListener.SILENT,
                Clock.systemUTC(),
                Sleeper.real(),
                DEFAULT_CHILD_LIMIT);
    }

    public RunnerPorts withListener(ExecutionListener other) {
        return new RunnerPorts(functions, objects, journal, other, clock, sleeper, childLimit);
    }

    public RunnerPorts withSleeper(Sleeper other) {
        return new RunnerPorts(functions, objects, journal, listener, clock, other, childLimit);
    }

    public RunnerPorts withClock(Clock other) {
        return new RunnerPorts(functions, objects, journal, listener, other, sleeper, childLimit);
    }

    public RunnerPorts withChildLimit(int other) {
        return new RunnerPorts(functions, objects, journal, listener, clock, sleeper, other);
    }
}
