package io.mysql2dynamodb.runner.engine;

import io.mysql2dynamodb.runner.event.ExecutionListener;
import io.mysql2dynamodb.runner.journal.ExecutionJournal;
import io.mysql2dynamodb.runner.port.FunctionInvoker;
import io.mysql2dynamodb.runner.port.ObjectStore;
import io.mysql2dynamodb.runner.port.Sleeper;
import java.time.Clock;
import java.util.concurrent.Executor;

/**
 * What every execution of a runner shares.
 *
 * @param pool unbounded: chains of states and function calls block its threads
 * @param childLimit most children of one map that run at the same time here, whatever MaxConcurrency says
 */
public record Services(
        FunctionInvoker functions,
        ObjectStore objects,
        ExecutionJournal journal,
        ExecutionListener listener,
        Clock clock,
        Sleeper sleeper,
        Executor pool,
        TokenDesk tokens,
        Arns arns,
        int childLimit) {}
