package io.mysql2dynamodb.migration.guard;

import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.source.SourceLoad;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How many chunks are worked on at a time, so that the application keeps connections to spare.
 *
 * @param chunksAtATime at least 1
 * @param wanted what the deployment's configuration asks for
 * @param connectionsPerChunk connections that one chunk, or one segment, may open
 * @param mostConnections the server's limit
 * @param inUse connections that were open
 * @param mostOfUser the limit of the source's user; 0 where it has none
 */
public record ConnectionBudget(
        int chunksAtATime, int wanted, int connectionsPerChunk, long mostConnections, long inUse, long mostOfUser) {

    /** Of the connections that are free; the other half is left for the application's peaks, which grow while we run. */
    private static final double SHARE = 0.5;

    /** The budget for a source as it is now. */
    public static ConnectionBudget of(SourceLoad load, int wanted, int connectionsPerChunk) {
        long free = Math.max(0, load.mostConnections() - load.connectedThreads());
        long ours = (long) (free * SHARE);
        if (load.mostUserConnections() > 0) {
            // one is kept for the functions that plan and count
            ours = Math.min(ours, load.mostUserConnections() - 1);
        }
        int chunks = (int) Math.max(1, Math.min(wanted, ours / connectionsPerChunk));
        return new ConnectionBudget(
                chunks,
                wanted,
                connectionsPerChunk,
                load.mostConnections(),
                load.connectedThreads(),
                load.mostUserConnections());
    }

    /** The same for a run that has no more chunks than these. */
    public ConnectionBudget ofChunks(int chunks) {
        return new ConnectionBudget(
                Math.max(1, Math.min(chunksAtATime, chunks)),
                wanted,
                connectionsPerChunk,
                mostConnections,
                inUse,
                mostOfUser);
    }

    /** Connections that a chunk of the plan may open: one, or, when items are traced back, one for each of their entities. */
    public static int connectionsPerChunk(RunPlan run) {
        return run.plan().tables().stream()
                .mapToInt(table -> table.entities().size())
                .max()
                .orElse(1);
    }

    /** The budget that a run was planned with, if it was. */
    public static Optional<ConnectionBudget> read(ArtifactStore artifacts, String run) {
        String key = MigrationArtifacts.connections(run);
        return artifacts
                .get(key)
                .map(text -> Json.read(
                        new String(text, StandardCharsets.UTF_8), ConnectionBudget.class, artifacts.locate(key)));
    }

    /** Keeps it for the run's steps. */
    public void write(ArtifactStore artifacts, String run) {
        artifacts.put(MigrationArtifacts.connections(run), Json.writePretty(this));
    }

    /** The budget in sentences for the gate. */
    public List<String> facts() {
        String limits = "max_connections " + mostConnections + ", " + inUse + " open"
                + (mostOfUser > 0 ? ", max_user_connections " + mostOfUser : "");
        return List.of("at most " + chunksAtATime + " chunks at a time, with up to " + connectionsPerChunk
                + " connections each (" + limits + "): "
                + (chunksAtATime < wanted
                        ? "fewer than the " + wanted + " configured, to leave connections to the application"
                        : "as configured"));
    }
}
