package io.mysql2dynamodb.local.deployment;

import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.source.SourceDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Pulled at the n-th call of any port: from then on nothing that a process does reaches anything outside it, as if it
 * had been killed. Thread-safe.
 */
final class Plug {

    /** Stands for the end of the process. */
    static final class PulledException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PulledException() {
            super("the plug was pulled");
        }
    }

    private final long at;
    private final AtomicLong calls = new AtomicLong();

    /** @param at the number of the call that fails first, from 1 */
    Plug(long at) {
        this.at = at;
    }

    /** A plug that stays in and counts. */
    static Plug in() {
        return new Plug(Long.MAX_VALUE);
    }

    long calls() {
        return calls.get();
    }

    private void call() {
        if (calls.incrementAndGet() >= at) {
            throw new PulledException();
        }
    }

    ArtifactStore over(ArtifactStore store) {
        return through(ArtifactStore.class, store);
    }

    SourceDatabase over(SourceDatabase database) {
        return through(SourceDatabase.class, database);
    }

    /** Counts a request twice, on its way there and on its way back: it may be carried out and not be known to be. */
    ExecutionInterceptor requests() {
        return new ExecutionInterceptor() {
            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                call();
            }

            @Override
            public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
                call();
            }
        };
    }

    private <T> T through(Class<T> port, T behind) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    call();
                    try {
                        return method.invoke(behind, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
