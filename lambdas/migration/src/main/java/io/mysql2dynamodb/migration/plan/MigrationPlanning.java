package io.mysql2dynamodb.migration.plan;

import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.RunPlans;
import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.SourceDatabase;
import io.mysql2dynamodb.source.SourceSession;
import java.util.List;

/**
 * Plans a run: claims its tables, freezes the source schema, and writes the manifests. A run that has its manifests keeps
 * them, since what was copied was copied by them.
 */
public final class MigrationPlanning {
    private final SourceDatabase database;
    private final SourceRows rows;
    private final RunPlans plans;
    private final Manifest manifest;
    private final TableClaim claim;
    private final ChunkSize size;
    private final int atATime;

    public MigrationPlanning(
            SourceDatabase database,
            SourceRows rows,
            RunPlans plans,
            Manifest manifest,
            TableClaim claim,
            ChunkSize size,
            int atATime) {
        this.database = database;
        this.rows = rows;
        this.plans = plans;
        this.manifest = manifest;
        this.claim = claim;
        this.size = size;
        this.atATime = atATime;
    }

    /** The run's chunks and segments, planned now or before. */
    public MigrationPlanner.Planned plan(String run) {
        claim.take(run, plans.contract(run).tables());
        if (manifest.exists(run)) {
            return existing(run);
        }
        plans.freeze(run, schema());
        MigrationPlanner.Planned planned = new MigrationPlanner(rows, size, atATime).plan(plans.planned(run));
        manifest.write(run, planned.chunks(), planned.segments());
        return planned;
    }

    private MigrationPlanner.Planned existing(String run) {
        RunPlan plan = plans.planned(run);
        List<ChunkLine> chunks = manifest.chunks(run);
        chunks.forEach(chunk -> plan.require(chunk.id(), chunk.contractHash()));
        return new MigrationPlanner.Planned(chunks, manifest.segments(run));
    }

    private SourceSchema schema() {
        try (SourceSession session = database.open()) {
            return session.readSchema();
        }
    }
}
