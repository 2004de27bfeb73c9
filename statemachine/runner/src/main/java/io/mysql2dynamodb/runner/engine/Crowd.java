package io.mysql2dynamodb.runner.engine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/** Runs numbered pieces of work, so many at a time. The first failure stops the rest. */
final class Crowd {

    private final Executor pool;
    private final Abort abort;
    private final AtomicInteger nextIndex = new AtomicInteger();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    private Crowd(Executor pool, Abort abort) {
        this.pool = pool;
        this.abort = abort;
    }

    /**
     * Returns when every piece has ended.
     *
     * @param outer the abort of the chain of states that waits here
     * @param abort set by the first failure, and by {@code outer}
     * @throws RuntimeException the first failure
     * @throws AbortedException when told to stop from outside
     */
    static void run(Executor pool, Abort outer, Abort abort, int size, int concurrency, IntConsumer work) {
        Crowd crowd = new Crowd(pool, abort);
        crowd.runAll(size, Math.min(size, concurrency), work);
        outer.forget(abort);
        outer.check();
        if (crowd.failure.get() != null) {
            throw crowd.failure.get();
        }
    }

    private void runAll(int size, int workers, IntConsumer work) {
        CountDownLatch ended = new CountDownLatch(workers);
        for (int i = 0; i < workers; i++) {
            pool.execute(() -> {
                try {
                    abort.during(() -> pull(size, work));
                } catch (RuntimeException e) {
                    failed(e);
                } finally {
                    ended.countDown();
                }
            });
        }
        awaitAll(ended);
    }

    private void pull(int size, IntConsumer work) {
        for (int index = nextIndex.getAndIncrement(); index < size; index = nextIndex.getAndIncrement()) {
            abort.check();
            work.accept(index);
        }
    }

    private void failed(RuntimeException e) {
        if (!(e instanceof AbortedException)) {
            failure.compareAndSet(null, e);
            abort.set();
        }
    }

    /** An interrupt means that the abort was set, which the workers see for themselves: wait for their end. */
    private static void awaitAll(CountDownLatch ended) {
        while (true) {
            try {
                ended.await();
                return;
            } catch (InterruptedException e) {
                // go on waiting for the workers
            }
        }
    }
}
