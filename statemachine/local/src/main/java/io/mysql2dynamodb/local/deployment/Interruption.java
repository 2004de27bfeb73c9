package io.mysql2dynamodb.local.deployment;

import java.util.concurrent.atomic.AtomicBoolean;

/** Does something last when this process is told to end, by Ctrl-C or a signal, unless disarmed before. */
final class Interruption implements AutoCloseable {

    private final AtomicBoolean armed = new AtomicBoolean(true);
    private final Thread hook;

    Interruption(Runnable lastWords) {
        hook = new Thread(
                () -> {
                    if (armed.getAndSet(false)) {
                        lastWords.run();
                    }
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Disarms. */
    @Override
    public void close() {
        armed.set(false);
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already: the hook has nothing left to do
        }
    }
}
