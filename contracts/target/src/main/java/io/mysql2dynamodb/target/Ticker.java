package io.mysql2dynamodb.target;

import java.util.concurrent.TimeUnit;

/** Time that passes and can be waited for: the system's, or a test's that is moved by hand. Thread-safe. */
public interface Ticker {

    /** The machine's own; it does not step when somebody sets the clock. */
    Ticker SYSTEM = new Ticker() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void await(long nanos) {
            try {
                TimeUnit.NANOSECONDS.sleep(nanos);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new TargetInterruptedException("stopped while waiting for its turn to write", e);
            }
        }
    };

    /** Nanoseconds since some moment; only differences mean something. */
    long nanos();

    /**
     * Waits.
     *
     * @throws TargetInterruptedException if the thread is interrupted
     */
    void await(long nanos);
}
