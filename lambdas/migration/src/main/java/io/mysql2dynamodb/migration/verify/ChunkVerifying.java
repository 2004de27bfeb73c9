package io.mysql2dynamodb.migration.verify;

import io.mysql2dynamodb.migration.ChunkNotes;
import io.mysql2dynamodb.migration.Deadline;
import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.migration.SourceRows.EntityRows;
import io.mysql2dynamodb.migration.StepTimer;
import io.mysql2dynamodb.migration.TargetItems;
import io.mysql2dynamodb.migration.TargetItems.TableItems;
import io.mysql2dynamodb.migration.WindowWalk;
import io.mysql2dynamodb.migration.plan.ChunkLine;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.ledger.ChunkLease;
import io.mysql2dynamodb.platform.ledger.ChunkLedger;
import io.mysql2dynamodb.platform.ledger.ChunkStep;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;
import io.mysql2dynamodb.projection.EntityPlan;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One step of verifying one chunk, noted in the ledger. Nothing is written to the target. */
public final class ChunkVerifying {
    private final ChunkLedger ledger;
    private final ArtifactStore artifacts;
    private final SourceRows source;
    private final TargetItems target;
    private final SecondLook again;
    private final Clock clock;

    /** @param again how often a difference is looked at again before it counts */
    public ChunkVerifying(
            ChunkLedger ledger,
            ArtifactStore artifacts,
            SourceRows source,
            TargetItems target,
            SecondLook again,
            Clock clock) {
        this.ledger = ledger;
        this.artifacts = artifacts;
        this.source = source;
        this.target = target;
        this.again = again;
        this.clock = clock;
    }

    /**
     * What a step found.
     *
     * @param figures its figures, not those of the steps before
     * @param cursor where the next step goes on; empty when the chunk is done
     */
    public record Step(VerifyFigures figures, Optional<List<String>> cursor) {}

    /**
     * Verifies from the cursor on.
     *
     * @param run the run's plan
     * @param chunk the chunk
     * @param cursor where the step before stopped; empty to begin the chunk anew
     * @param budget when to stop
     * @throws io.mysql2dynamodb.migration.schema.SourceSchemaChangedException the entity's tables are not as planned
     */
    public Step verify(RunPlan run, ChunkLine chunk, Optional<List<String>> cursor, Duration budget) {
        run.require(chunk.id(), chunk.contractHash());
        EntityPlan entity = run.entity(chunk.table(), chunk.entity());
        StepTimer timer = new StepTimer(clock);
        try (ChunkLease<VerifyFigures> lease =
                        ledger.acquire(run.run(), ChunkStep.VERIFY, chunk.id(), run.contractHash(), cursor);
                EntityRows rows = source.open(entity);
                TableItems items = target.open(chunk.table(), lease);
                Findings findings = Findings.of(artifacts, run.run(), "chunk", chunk.id(), lease)) {
            run.requireUnchanged(entity, rows::structure);
            ChunkNotes<VerifyFigures> notes = new ChunkNotes<>(lease, VerifyFigures.NONE, clock);
            WindowWalk walk = new WindowWalk("verify " + chunk.id(), rows, Deadline.after(clock, budget));
            new ChunkVerifier(items, rows, again).verify(chunk, cursor, walk, notes, findings::add);
            Findings.Files files = findings.commit();
            VerifyFigures figures =
                    notes.sum().plus(VerifyFigures.step(timer.seconds(), files.samples(), files.differences()));
            notes.end(figures);
            return new Step(figures, notes.cursor());
        }
    }
}
