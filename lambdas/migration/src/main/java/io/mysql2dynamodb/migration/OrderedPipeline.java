package io.mysql2dynamodb.migration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Overlaps reading the source with working on what was read: at most {@code depth} pieces of work run while the next is
 * read, and their results are taken in the order of submission, so that progress never skips a piece.
 *
 * <p>After {@link #close()} nothing runs any more, whatever failed: a caller may then give its lease back. Used by one
 * thread.
 *
 * @param <R> result of a piece of work
 */
public final class OrderedPipeline<R> implements AutoCloseable {
    private final int depth;
    private final Consumer<R> completed;
    private final ExecutorService threads;
    private final Deque<Future<R>> running = new ArrayDeque<>();

    public OrderedPipeline(String name, int depth, Consumer<R> completed) {
        this.depth = depth;
        this.completed = completed;
        this.threads = Executors.newFixedThreadPool(depth, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts the work, first waiting for the oldest while the pipeline is full; fails with an earlier work's failure. */
    public void submit(Callable<R> work) {
        while (running.size() >= depth) {
            takeOldest();
        }
        running.add(threads.submit(work));
    }

    /** Waits for all work; fails with the first failure in order of submission. */
    public void drain() {
        while (!running.isEmpty()) {
            takeOldest();
        }
    }

    private void takeOldest() {
        completed.accept(result(running.remove()));
    }

    private R result(Future<R> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("work in the pipeline failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedWorkException();
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        boolean interrupted = false;
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The function was told to stop while it waited for its own work. */
    public static final class InterruptedWorkException extends RuntimeException {
        InterruptedWorkException() {
            super("interrupted while waiting for a window; repeat the chunk: it is idempotent");
        }
    }
}
