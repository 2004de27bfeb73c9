package io.mysql2dynamodb.local.deployment;

import io.mysql2dynamodb.local.terminal.FailureLines;
import io.mysql2dynamodb.local.terminal.RunEvent;
import io.mysql2dynamodb.runner.event.ExecutionEvent;
import io.mysql2dynamodb.runner.event.ExecutionListener;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Hears from the runner what the functions' calls do not tell: retries, and where a failure came from. A map fails with
 * an error of its own; what a person needs is the first failure inside it. Thread-safe.
 */
final class ExecutionWatch implements ExecutionListener {

    /** A state that failed for good. */
    record Failure(String state, String error, String cause) {}

    private final AtomicReference<Consumer<RunEvent>> sink = new AtomicReference<>(event -> {});
    private final AtomicReference<Failure> first = new AtomicReference<>();

    /** Where events go from now on. */
    void tellTo(Consumer<RunEvent> listener) {
        sink.set(listener);
    }

    /** The failure that ended the execution, where it began. */
    Optional<Failure> failure() {
        return Optional.ofNullable(first.get());
    }

    @Override
    public void on(ExecutionEvent event) {
        if (event instanceof ExecutionEvent.RetryScheduled retry) {
            sink.get()
                    .accept(new RunEvent.Retrying(
                            retry.state(),
                            retry.error(),
                            FailureLines.message(retry.cause()),
                            retry.attempt(),
                            retry.delay()));
        } else if (event instanceof ExecutionEvent.StateFailed failed) {
            first.compareAndSet(null, new Failure(failed.state(), failed.error(), failed.cause()));
        } else if (event instanceof ExecutionEvent.Redriven || event instanceof ExecutionEvent.Started) {
            first.set(null);
        }
    }
}
