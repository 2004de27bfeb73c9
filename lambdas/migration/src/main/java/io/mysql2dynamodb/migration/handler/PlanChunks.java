package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.migration.guard.ConnectionBudget;
import io.mysql2dynamodb.migration.plan.MigrationPlanner.Planned;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;

/** Plans a run's chunks and segments, once: a run that is planned keeps its manifests. */
public final class PlanChunks extends JsonHandler<RunInput, PlanChunks.Output> {
    private final MigrationWiring wiring;

    /**
     * Where the manifests are.
     *
     * @param chunks key of the chunk manifest
     * @param segments key of the segment manifest
     * @param chunkCount chunks in it
     * @param segmentCount segments in it
     * @param rows source rows of all chunks when they were planned
     * @param trace whether the first scan for items that no row gives looks for the row of each: beside a live application
     *     their keys are never just those that were verified
     * @param concurrency how many chunks are to be worked on at a time
     */
    public record Output(
            String chunks,
            String segments,
            int chunkCount,
            int segmentCount,
            long rows,
            boolean trace,
            int concurrency) {}

    public PlanChunks() {
        this(Wiring.fromEnvironment());
    }

    public PlanChunks(Wiring wiring) {
        super(RunInput.class);
        this.wiring = new MigrationWiring(wiring);
    }

    @Override
    protected Output handle(RunInput input) {
        Planned planned = wiring.planning().plan(input.run());
        ConnectionBudget connections = wiring.connections(input.run());
        connections.ofChunks(planned.chunks().size()).write(wiring.platform().artifacts(), input.run());
        return new Output(
                MigrationArtifacts.chunks(input.run()),
                MigrationArtifacts.segments(input.run()),
                planned.chunks().size(),
                planned.segments().size(),
                planned.rows(),
                wiring.platform().runs().require(input.run()).options().live(),
                connections.chunksAtATime());
    }
}
