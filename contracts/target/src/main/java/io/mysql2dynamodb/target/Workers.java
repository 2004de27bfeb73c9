package io.mysql2dynamodb.target;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fixed number of threads that work off lists of requests.
 *
 * <p>{@link #all} comes back only when nothing of its list is running any more, also when it fails: whoever gives up a
 * lease after it can be sure that no write is still on its way from here.
 */
final class Workers implements AutoCloseable {

    private static final AtomicInteger THREADS = new AtomicInteger();

    private final ExecutorService threads;

    Workers(int concurrency) {
        threads = Executors.newFixedThreadPool(concurrency, work -> {
            Thread thread = new Thread(work, "target-" + THREADS.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The results of all tasks, in order. After the first failure no further task is begun; it is thrown with the later
     * ones as suppressed.
     */
    <T> List<T> all(List<? extends Callable<T>> tasks) {
        AtomicBoolean stopped = new AtomicBoolean();
        List<Future<T>> running = new ArrayList<>(tasks.size());
        for (Callable<T> task : tasks) {
            running.add(threads.submit(() -> stopped.get() ? null : runOrStop(task, stopped)));
        }
        List<T> results = new ArrayList<>(tasks.size());
        List<Throwable> failures = new ArrayList<>();
        boolean interrupted = false;
        for (Future<T> future : running) {
            while (true) {
                try {
                    results.add(future.get());
                    break;
                } catch (ExecutionException e) {
                    failures.add(e.getCause());
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                    stopped.set(true);
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
            failures.add(new TargetInterruptedException("stopped while requests were on their way", null));
        }
        throwFirst(failures);
        return results;
    }

    private static <T> T runOrStop(Callable<T> task, AtomicBoolean stopped) throws Exception {
        boolean completed = false;
        try {
            T result = task.call();
            completed = true;
            return result;
        } finally {
            if (!completed) {
                stopped.set(true);
            }
        }
    }

    private static void throwFirst(List<Throwable> failures) {
        if (failures.isEmpty()) {
            return;
        }
        Throwable first = failures.get(0);
        failures.stream().skip(1).filter(later -> later != first).forEach(first::addSuppressed);
        if (first instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (first instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException("a request failed with a checked exception", first);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
