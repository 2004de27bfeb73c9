package io.mysql2dynamodb.runner.engine;

import io.mysql2dynamodb.runner.event.ExecutionEvent;
import io.mysql2dynamodb.runner.journal.ReplayedExecution;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all chains of states of one execution share: the execution itself, or one child of a distributed map.
 *
 * @param topName name of the execution that was started, for listeners
 * @param place where this execution is in that one: empty, or {@code CopyChunks/12}
 * @param replay what an earlier attempt journaled, when this one is a redrive
 */
record ExecutionScope(
        Services services,
        ExecutionIdentity identity,
        Recorder recorder,
        String topName,
        String place,
        Optional<ReplayedExecution> replay) {

    private static final Logger LOG = LoggerFactory.getLogger(ExecutionScope.class);

    ExecutionEvent.Where where(String flowPlace) {
        return new ExecutionEvent.Where(topName, flowPlace, services.clock().instant());
    }

    /** The lines of another stream of the execution that was started. */
    List<String> read(String stream) {
        return services.journal().read(topName, stream);
    }

    void tell(ExecutionEvent event) {
        try {
            services.listener().on(event);
        } catch (RuntimeException e) {
            LOG.warn(
                    "A listener failed on {}; the execution goes on.",
                    event.getClass().getSimpleName(),
                    e);
        }
    }
}
