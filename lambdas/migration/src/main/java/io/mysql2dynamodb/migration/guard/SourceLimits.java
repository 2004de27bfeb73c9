package io.mysql2dynamodb.migration.guard;

import io.mysql2dynamodb.source.SourceLoad;
import java.time.Duration;
import java.util.Optional;

/**
 * Up to where the source may be busy while a run reads it. Only judges; {@link SourceGuard} waits.
 *
 * @param runningThreads most connections that may execute a statement at once, ours included
 * @param replicaLag how far a source that is a replica may be behind
 */
public record SourceLimits(int runningThreads, Duration replicaLag) {

    /**
     * 25 threads is what pt-online-schema-change takes for {@code --max-load} where nothing is said
     * (https://docs.percona.com/percona-toolkit/pt-online-schema-change.html) and what the manual of gh-ost uses: a server
     * with up to as many cores has no work waiting then, and the eight connections of a run fit in beside the application's.
     *
     * <p>Tools that write stop at 1 to 1.5 seconds of lag, since the replica has to apply what they do. A run only reads, and
     * MySQL tells whole seconds that jump by several: 10 seconds is a replica that does fall behind.
     */
    public static final SourceLimits DEFAULT = new SourceLimits(25, Duration.ofSeconds(10));

    /** The first limit that is exceeded, in words for people. */
    Optional<String> exceeded(SourceLoad load) {
        if (load.runningThreads() > runningThreads) {
            return Optional.of("the source is busy: " + load.runningThreads() + " threads running, at most "
                    + runningThreads + " are allowed beside the run");
        }
        if (load.replicaLagSeconds().isPresent() && load.replicaLagSeconds().getAsLong() > replicaLag.toSeconds()) {
            return Optional.of(
                    "the source is a replica " + load.replicaLagSeconds().getAsLong() + " seconds behind, at most "
                            + replicaLag.toSeconds() + " are allowed");
        }
        return Optional.empty();
    }
}
