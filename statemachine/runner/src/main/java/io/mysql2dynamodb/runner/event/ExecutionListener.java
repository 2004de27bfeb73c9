package io.mysql2dynamodb.runner.event;

/**
 * Is told what an execution does, as it does it. Called from many threads; should return quickly. What it throws is
 * logged and does not touch the execution.
 */
@FunctionalInterface
public interface ExecutionListener {

    /** Listens to nothing. */
    ExecutionListener SILENT = event -> {};

    void on(ExecutionEvent event);
}
