package io.mysql2dynamodb.runner.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells the threads of an execution, or of one Map or Parallel state in it, to stop. Setting it sets every abort below
 * it and interrupts the threads that have entered. Functions run on other threads: they are left to their own end, as
 * Lambda leaves them.
 */
final class Abort {

    private final Object guard;
    private final Set<Thread> threads = new HashSet<>();
    private final Set<Abort> below = new HashSet<>();
    private final AtomicBoolean set = new AtomicBoolean();

    Abort() {
        this(new Object());
    }

    private Abort(Object guard) {
        this.guard = guard;
    }

    /** One that is set with this one, and can be set without it. */
    Abort child() {
        synchronized (guard) {
            Abort child = new Abort(guard);
            child.set.set(set.get());
            below.add(child);
            return child;
        }
    }

    /** Forgets a child whose work is over. */
    void forget(Abort child) {
        synchronized (guard) {
            below.remove(child);
        }
    }

    void set() {
        synchronized (guard) {
            if (set.compareAndSet(false, true)) {
                threads.forEach(Thread::interrupt);
                below.forEach(Abort::set);
            }
        }
    }

    boolean isSet() {
        return set.get();
    }

    /** @throws AbortedException when it is set */
    void check() {
        if (set.get()) {
            throw new AbortedException();
        }
    }

    /** Runs work on this thread, which is interrupted when the abort is set. */
    void during(Runnable work) {
        synchronized (guard) {
            check();
            threads.add(Thread.currentThread());
        }
        try {
            work.run();
        } finally {
            synchronized (guard) {
                threads.remove(Thread.currentThread());
                if (set.get()) {
                    Thread.interrupted(); // the thread goes back to a pool, or on to record the end
                }
            }
        }
    }
}
