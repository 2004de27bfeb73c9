package io.mysql2dynamodb.runner;

import io.mysql2dynamodb.runner.journal.JournalException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** An execution that this process runs. Thread-safe. */
public final class Execution {

    private final String name;
    private final String arn;
    private final CompletableFuture<ExecutionDescription> end;

    Execution(String name, String arn, CompletableFuture<ExecutionDescription> end) {
        this.name = name;
        this.arn = arn;
        this.end = end;
    }

    public String name() {
        return name;
    }

    public String arn() {
        return arn;
    }

    public boolean ended() {
        return end.isDone();
    }

    /**
     * Waits for the end, whatever it is.
     *
     * @throws JournalException when the execution could not go on because its steps could not be journaled
     */
    public ExecutionDescription await() throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw notJournaled(e);
        }
    }

    private RuntimeException notJournaled(ExecutionException failure) {
        return failure.getCause() instanceof JournalException cause
                ? cause
                : new IllegalStateException("the end of execution '" + name + "' is not known", failure.getCause());
    }

    /** Waits for the end, whatever happens to this thread. */
    void join() {
        end.handle((description, failure) -> Optional.ofNullable(description)).join();
    }

    /** Waits for the end; empty when it does not come in time. */
    public Optional<ExecutionDescription> await(Duration longest) throws InterruptedException {
        try {
            return Optional.of(end.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw notJournaled(e);
        }
    }
}
