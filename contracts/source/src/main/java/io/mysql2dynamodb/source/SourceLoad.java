package io.mysql2dynamodb.source;

import java.util.List;
import java.util.OptionalLong;

/**
 * How busy the source is, as far as the user's privileges let it be seen.
 *
 * @param runningThreads connections that execute a statement now ({@code Threads_running}), the asking one included
 * @param connectedThreads connections that are open ({@code Threads_connected})
 * @param mostConnections {@code @@max_connections}
 * @param mostUserConnections {@code @@max_user_connections} of the session's user; 0 where it has no limit of its own
 * @param replicaLagSeconds how far it is behind, if it is a replica that applies changes
 * @param unknown what could not be seen and what that would take, in sentences for people
 */
public record SourceLoad(
        long runningThreads,
        long connectedThreads,
        long mostConnections,
        long mostUserConnections,
        OptionalLong replicaLagSeconds,
        List<String> unknown) {

    public SourceLoad {
        unknown = List.copyOf(unknown);
    }
}
