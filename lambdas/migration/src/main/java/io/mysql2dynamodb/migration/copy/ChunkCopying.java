package io.mysql2dynamodb.migration.copy;

import io.mysql2dynamodb.migration.ChunkNotes;
import io.mysql2dynamodb.migration.Deadline;
import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.migration.SourceRows.EntityRows;
import io.mysql2dynamodb.migration.StepTimer;
import io.mysql2dynamodb.migration.WindowWalk;
import io.mysql2dynamodb.migration.plan.ChunkLine;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.ledger.ChunkLease;
import io.mysql2dynamodb.platform.ledger.ChunkLedger;
import io.mysql2dynamodb.platform.ledger.ChunkStep;
import io.mysql2dynamodb.platform.ledger.CopyFigures;
import io.mysql2dynamodb.projection.EntityPlan;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of copying one chunk: takes the chunk's lease, copies until the end or the time is up, and notes the figures in
 * the ledger. The lease is given back when nothing is being written any more.
 */
public final class ChunkCopying {
    private final ChunkLedger ledger;
    private final ArtifactStore artifacts;
    private final SourceRows source;
    private final ChunkWriting writing;
    private final Clock clock;

    public ChunkCopying(
            ChunkLedger ledger, ArtifactStore artifacts, SourceRows source, ChunkWriting writing, Clock clock) {
        this.ledger = ledger;
        this.artifacts = artifacts;
        this.source = source;
        this.writing = writing;
        this.clock = clock;
    }

    /**
     * What a step did.
     *
     * @param figures its figures, not those of the steps before
     * @param cursor where the next step goes on; empty when the chunk is done
     */
    public record Step(CopyFigures figures, Optional<List<String>> cursor) {}

    /**
     * Copies from the cursor on.
     *
     * @param run the run's plan
     * @param chunk the chunk
     * @param cursor where the step before stopped; empty to begin the chunk anew
     * @param budget when to stop
     * @throws io.mysql2dynamodb.migration.schema.SourceSchemaChangedException the entity's tables are not as planned
     * @throws DuplicateKeyException two rows of the chunk map to one key
     */
    public Step copy(RunPlan run, ChunkLine chunk, Optional<List<String>> cursor, Duration budget) {
        run.require(chunk.id(), chunk.contractHash());
        EntityPlan entity = run.entity(chunk.table(), chunk.entity());
        StepTimer timer = new StepTimer(clock);
        try (ChunkLease<CopyFigures> lease =
                        ledger.acquire(run.run(), ChunkStep.COPY, chunk.id(), run.contractHash(), cursor);
                EntityRows rows = source.open(entity);
                WindowWriter writer = writing.open(run, chunk, rows, lease);
                QuarantineWriter quarantine = quarantine(run, chunk, lease)) {
            run.requireUnchanged(entity, rows::structure);
            ChunkNotes<CopyFigures> notes = new ChunkNotes<>(lease, CopyFigures.NONE, clock);
            WindowWalk walk =
                    new WindowWalk("copy " + chunk.id(), writing.windows(rows), Deadline.after(clock, budget));
            ChunkCopier copier = new ChunkCopier(rows.sourceTable(), writer);
            try {
                copier.copy(chunk, cursor, walk, quarantine, notes);
            } catch (DuplicateKeyException e) {
                quarantine.commit();
                throw e;
            }
            CopyFigures figures =
                    notes.sum().plus(step(timer, writer.unitsConsumed(), rows.longestSnapshot(), quarantine.commit()));
            notes.end(figures);
            return new Step(figures, notes.cursor());
        }
    }

    private QuarantineWriter quarantine(RunPlan run, ChunkLine chunk, ChunkLease<CopyFigures> lease) {
        return new QuarantineWriter(
                artifacts, RunArtifacts.quarantine(run.run(), chunk.id(), lease.attempt(), lease.number()));
    }

    /** What the step has beside its windows. */
    private static CopyFigures step(StepTimer timer, double units, Duration snapshot, List<String> quarantineFiles) {
        return new CopyFigures(
                0,
                0,
                0,
                0,
                0,
                Map.of(),
                0,
                Map.of(),
                0,
                0,
                units,
                timer.seconds(),
                snapshot.toMillis() / 1000.0,
                quarantineFiles);
    }
}
