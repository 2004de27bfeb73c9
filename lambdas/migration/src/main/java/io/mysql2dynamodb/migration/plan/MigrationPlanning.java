package io.mysql2dynamodb.migration.plan;

import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.RunPlans;
import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.SourceSession;
import java.util.List;

/**
 * Plans a run: claims its tables, freezes the source schema, and writes the manifests. A run that has its manifests keeps
 * them, since what was copied was copied by them.
 */
public final class MigrationPlanning {
    private final Wiring wiring;
    private final RunPlans plans;
    private final SourceRows source;

    public MigrationPlanning(Wiring wiring, RunPlans plans, SourceRows source) {
        this.wiring = wiring;
        this.plans = plans;
        this.source = source;
    }

    public MigrationPlanner.Planned plan(String run) {
        TableClaim.of(wiring).take(run, plans.contract(run).tables());
        Manifest manifest = new Manifest(wiring.artifacts());
        if (manifest.exists(run)) {
            return existing(run, manifest);
        }
        plans.freeze(run, schema());
        MigrationPlanner.Planned planned =
                new MigrationPlanner(source, new ChunkSize(wiring.settings().chunkTime())).plan(plans.planned(run));
        manifest.write(run, planned.chunks(), planned.segments());
        return planned;
    }

    private MigrationPlanner.Planned existing(String run, Manifest manifest) {
        RunPlan plan = plans.planned(run);
        List<ChunkLine> chunks = manifest.chunks(run);
        chunks.forEach(chunk -> plan.require(chunk.id(), chunk.contractHash()));
        return new MigrationPlanner.Planned(chunks, manifest.segments(run));
    }

    private SourceSchema schema() {
        try (SourceSession session = wiring.source().open()) {
            return session.readSchema();
        }
    }
}
